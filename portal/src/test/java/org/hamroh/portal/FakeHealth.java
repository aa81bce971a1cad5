package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The health service as its contract tells it: two districts, one point, one record, and the figures of a year. */
final class FakeHealth extends FakeService {
    static final String POINT = "0199f000-0000-7000-8000-000000000001";
    static final String SCREENING = "6f1c2f0e-7a57-3f3b-9c3e-0a4b7d1e2f30";
    private static final String PLACES = "[" + place("TJ-SU", "region", "Суғд", "Согд", "Sughd") + ","
            + place("TJ-SU-KHJ", "city", "Хуҷанд", "Худжанд", "Khujand") + ","
            + place("TJ-SU-ISF", "city", "Исфара", "Исфара", "Isfara") + "]";
    private static final String ONE_POINT = """
            {"id":"%s","version":0,"facts":{"organisation":"screening-khujand","place":"TJ-SU-KHJ","kind":"clinic",
             "names":%s,"address":"Хуҷанд, кӯчаи 12","hours":{"tg":"ҳар рӯз 8–17"},"languages":["tg","ru"],
             "programmes":["hiv","tuberculosis"],"phone":"+992 92 000 00 00","free":true,"anonymous":true,"active":true}}""".formatted(POINT, names("Дармонгоҳ", "Клиника", "Clinic"));
    private static final String ITEM = """
            {"id":"%s","point":"%s","programme":"hiv","day":"2026-03-14","sex":"male","band":"20-24","home":"TJ-SU-KHJ",
             "destination":"RU","stage":"at_return","resultKnown":true,"withPerson":true,"origin":"form",
             "recordedAt":"2026-03-14T05:10:00Z","withdrawn":false,"amendments":1}""".formatted(SCREENING, POINT);
    private static final String WHOLE = """
            {"screening":%s,"result":"non_reactive","amendments":[{"at":"2026-03-15T05:10:00Z","kind":"corrected",
             "fields":["home"],"reason":null,"afterApproval":false}]}""".formatted(ITEM);
    private static final String FRAME = """
            {"programme":"hiv","period":"2026","whole":true,"countedAt":"2026-11-24T05:00:00Z","counting":false,"approved":null,
             "population":{"version":2,"source":"Оморҳо","at":"2026-01-10T05:00:00Z"}}""";
    private static final String SHEET = """
            {"frame":%s,"country":%s,"regions":[%s],"districts":[%s,%s]}""".formatted(
            FRAME, line("TJ", 12, 40), line("TJ-SU", 12, 40), line("TJ-SU-KHJ", 12, 30), line("TJ-SU-ISF", 0, 10));
    private static final String MAKEUP =
            """
            {"frame":%s,"all":%s,"makeup":[%s],"stages":[%s]}""".formatted(FRAME, line("TJ-SU-KHJ", 12, 30), line("male|20-24", 12, 20), line("at_return", 12, 0));
    private static final String INTAKE = """
            {"id":"%s","point":"%s","name":"рӯйхат.csv","format":"csv","size":120,"at":"2026-03-14T05:10:00Z","state":"checked",
             "columns":["day","sex"],"fields":["day","programme","sex","stage"],"guess":{"day":"day"},"mapping":{"day":"day"},
             "tally":{"rows":12,"good":10,"known":1,"wrong":1},"endedAt":"2026-03-14T05:11:00Z"}""".formatted(SCREENING, POINT);
    private static final String VERSIONS = """
            [{"version":2,"source":"Оморҳо","at":"2026-01-10T05:00:00Z","years":[2026],"people":4000,"ready":true}]""";
    private static final String QUALITY = """
            {"month":"2026-11","expected":1,"reported":0,"tests":0,"late":0,"twice":0,"points":[
              {"point":"%s","organisation":"x","place":"TJ-SU-KHJ","names":%s,"tests":0,"late":0,"twice":0}]}""".formatted(POINT, names("Дармонгоҳ", "Клиника", "Clinic"));
    private static final String CASCADE = """
            {"followed":20,"inconclusive":1,"reactive":6,"confirmed":5,"linkedToCare":5,"inTreatment":4}""";
    private static final String LACKING = """
            {"status":422,"key":"problem.invalid","detail":"x","errors":[
              {"field":"home","key":"screening.home","message":"Ноҳияро интихоб кунед"},
              {"field":"person.born","key":"screening.born-impossible","message":"Рӯзро санҷед"}]}""";

    private final List<String> received = new ArrayList<>();

    /** The commands that came, each once: its key and its body. */
    synchronized List<String> received() {
        return List.copyOf(received);
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/health", "");
        String body = body(exchange);
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        if (exchange.getRequestMethod().equals("POST")) {
            command(exchange, body);
            return;
        }
        String answer = switch (path) {
            case "/places" -> PLACES;
            case "/points", "/own-points" -> "[" + ONE_POINT + "]";
            case "/screenings" -> "{\"items\":[" + ITEM + "],\"next\":null}";
            case "/coverage" -> SHEET;
            case "/coverage/makeup" -> MAKEUP;
            case "/coverage/trend" -> trend();
            case "/imports" -> "[" + INTAKE + "]";
            case "/populations" -> VERSIONS;
            case "/quality" -> QUALITY;
            case "/cascade" -> CASCADE;
            default -> path.startsWith("/imports/") ? INTAKE : WHOLE;
        };
        send(exchange, 200, answer);
    }

    private synchronized void command(HttpExchange exchange, String body) throws IOException {
        if (!body.contains("TJ-SU-KHJ")) {
            send(exchange, 422, LACKING);
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (received.stream().noneMatch(each -> each.startsWith(key + " "))) {
            received.add(key + " " + body);
        }
        send(exchange, 201, "{\"screenings\":[\"" + SCREENING + "\"],\"day\":\"2026-03-14\",\"band\":\"20-24\"}");
    }

    private static String trend() {
        List<String> periods = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            periods.add(line("2026-%02d".formatted(month), month, 40));
        }
        return "{\"programme\":\"hiv\",\"place\":\"TJ\",\"year\":2026,\"whole\":true,\"periods\":["
                + String.join(",", periods) + "]}";
    }

    private static String line(String code, int persons, int target) {
        return "{\"code\":\"%s\",\"persons\":%d,\"tests\":%d,\"known\":%d,\"target\":%s,\"rate\":%s,\"gap\":%s}"
                .formatted(
                        code,
                        persons,
                        persons,
                        persons,
                        target == 0 ? "null" : target,
                        target == 0 ? "null" : "0.3",
                        target == 0 ? "null" : Math.max(0, target - persons));
    }

    private static String place(String code, String kind, String tg, String ru, String en) {
        return "{\"code\":\"%s\",\"kind\":\"%s\",\"region\":\"%s\",\"until\":null,\"former\":null,\"names\":%s}"
                .formatted(code, kind, code.substring(0, 5), names(tg, ru, en));
    }

    private static String names(String tg, String ru, String en) {
        return "{\"tg\":\"%s\",\"ru\":\"%s\",\"en\":\"%s\",\"uz\":\"%s\",\"ky\":\"%s\"}".formatted(tg, ru, en, en, ru);
    }
}
