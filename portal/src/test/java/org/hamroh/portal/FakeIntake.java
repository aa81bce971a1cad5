package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** The ombudsman service as counsellors, keepers of the registry and senders of referrals meet it; it remembers what it was told. */
final class FakeIntake extends FakeService {
    static final String CASE = "0198c0de-0000-7000-8000-000000000009";
    static final String REFERRAL = "0198c0de-0000-7000-8000-00000000000a";
    static final String FILE = "0198c0de-0000-7000-8000-00000000000b";

    private static final String FILED = """
            {"reference":"TJ-26-4K7Q2-X","receiptCode":"4829 1507 3361 2405 9817 2643","stage":"filed",
             "filedAt":"2026-11-24T04:30:00Z"}""";
    private static final String MINE = """
            {"items":[{"reference":"TJ-26-4K7Q2-X","stage":"admitted","filedAt":"2026-11-20T05:10:00Z"}],"next":"more"}""";
    private static final String TOO_SHORT = """
            {"status":422,"key":"problem.invalid","detail":"x","errors":[{"field":"complaint.narrative",
              "key":"complaint.narrative.too-short","message":"Дарозтар нависед"}]}""";
    private static final String TRIED = """
            {"dryRun":true,"total":12,"filed":0,"known":1,"wrong":1,"rows":[
              {"row":1,"status":"fit","language":"tg","errors":[]},
              {"row":2,"status":"wrong","errors":[{"field":"category","key":"k","message":"Аз рӯйхат интихоб кунед"}]}]}""";
    private static final String TAKEN = """
            {"dryRun":false,"total":12,"filed":1,"known":0,"wrong":0,"rows":[{"row":%d,"status":"filed",
              "reference":"TJ-26-4K7Q2-X","receiptCode":"482915073361240598172643","language":"uz","errors":[]}]}""";
    private static final String NAMES =
            "{\"tg\":\"Ваколатдор\",\"ru\":\"Уполномоченный\",\"en\":\"Ombudsman\",\"uz\":\"Vakil\",\"ky\":\"Өкүл\"}";
    private static final String ABROAD = """
            {"id":"ombudsman-ru-sve","kind":"counterpart","names":%s,"places":["RU-SVE"],"endedOn":null,
             "agreements":[{"parties":["ombudsman-tj","ombudsman-ru-sve"],"territory":["RU-SVE"],"from":"2011-12-01",
               "until":"2999-12-31","document":"Agreement, 12.2011","file":"0198c0de-0000-7000-8000-00000000000c"}],
             "changes":[{"at":"2026-11-20T05:10:00Z","organisation":"ombudsman-tj","what":"agreement_added",
               "document":"Agreement, 12.2011"}],"allowedMoves":["change"]}""".formatted(NAMES);
    private static final String COMPETENT = """
            {"id":"ombudsman-ru-sve","kind":"counterpart","names":%s,"regional":true,"agreement":{"parties":["a","b"],
             "territory":["RU-SVE"],"from":"2011-12-01","document":"Agreement, 12.2011"}}""".formatted(NAMES);
    private static final String HOME = """
            {"id":"prosecutor-tj","kind":"prosecutor","names":%s,"address":"Душанбе","places":[],"endedOn":"2026-01-31",
             "contacts":{"phone":"+992 000","email":"a@b.example","website":"b.example"},"agreements":[],"changes":[],
             "allowedMoves":["change"]}""".formatted(NAMES);
    private static final String KNOWN = """
            {"id":"%s","reference":"TJ-26-4K7Q2-X","language":"tg","category":"unpaid_wages","country":"RU",
             "region":"RU-SVE","employer":"ҶДММ Сохтмон","amountOwed":{"amount":"1200","currency":"RUB"},
             "narrative":"Се моҳ музд надоданд","filedAt":"2026-11-20T05:10:00Z","consents":{},"anonymous":true,
             "attachments":[{"id":"%s","name":"tabel.png","type":"image/png","size":100}],
             "allowedMoves":["reissue","refer"]}""".formatted(CASE, FILE);
    private static final String DRAFT = """
            {"id":"%s","number":"TJ-26-4K7Q2-X/1","complaint":"%s","reference":"TJ-26-4K7Q2-X","state":"drafted",
             "office":"ombudsman-tj","recipient":"ombudsman-ru-sve","kind":"counterpart","names":%s,"category":"unpaid_wages",
             "country":"RU","region":"RU-SVE","language":"tg","overdue":false,"desk":"office",
             "content":{"narrative":"Се моҳ █████"},"files":[],"answerFiles":[],
             "choice":{"parts":["NARRATIVE"],"passages":[{"part":"NARRATIVE","from":7,"until":12}],
               "files":[{"id":"%s","areas":[{"left":0,"top":0,"width":500,"height":250}]}]},
             "history":[{"state":"drafted","at":"2026-11-20T05:10:00Z"}],"allowedMoves":["change","send","recall"]}""".formatted(REFERRAL, CASE, NAMES, FILE);

    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    void answer(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        var path = exchange.getRequestURI().toString().replace("/api/ombudsman", "");
        var call = exchange.getRequestMethod() + " " + path;
        told.add(call + " " + body);
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        if (call.startsWith("GET /complaints/on-behalf")) {
            send(exchange, 200, MINE);
        } else if (call.startsWith("POST /complaints/on-behalf/check")) {
            boolean whole = body.contains("narrative");
            send(exchange, whole ? 204 : 422, whole ? "" : TOO_SHORT);
        } else if (call.startsWith("POST /complaints/on-behalf/survey")) {
            send(
                    exchange,
                    200,
                    path.contains("dryRun=true") ? TRIED : TAKEN.formatted(path.contains("start=1&") ? 1 : 11));
        } else if (call.startsWith("POST /complaints/on-behalf")) {
            send(exchange, 201, FILED);
        } else if (call.endsWith("/receipt")) {
            send(exchange, 200, FILED);
        } else if (path.contains("/preview/")) {
            picture(exchange);
        } else if (call.startsWith("GET /referrals/")) {
            send(exchange, 200, DRAFT);
        } else if (call.startsWith("GET /complaints/" + CASE)) {
            send(exchange, 200, KNOWN);
        } else if (path.startsWith("/counterparts/competent")) {
            send(exchange, 200, "[" + COMPETENT + "]");
        } else if (call.equals("GET /counterparts")) {
            send(exchange, 200, "[" + ABROAD + "," + HOME + "]");
        } else if (call.startsWith("GET /counterparts/")) {
            send(exchange, 200, path.endsWith("prosecutor-tj") ? HOME : ABROAD);
        } else {
            send(exchange, 200, "{}");
        }
    }

    private static void picture(HttpExchange exchange) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        exchange.getResponseHeaders().add("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, out.size());
        exchange.getResponseBody().write(out.toByteArray());
        exchange.close();
    }
}
