package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The part of the information service that editors use: one article, whose Tajik translation lags behind. */
final class FakeArticles extends FakeService {
    private static final String LINE = """
            {"slug":"wages-not-paid","stage":"trouble","order":1,"title":"Your wages are not paid","source":"en","lawBound":true,
             "checkedOn":null,"reviewBy":"2026-01-31","languages":[
              {"language":"tg","standing":"outdated","last":2,"live":1,"plannedAt":null,"changedAt":"2026-11-24T10:00:00Z"},
              {"language":"ru","standing":"up_to_date","last":1,"live":1,"plannedAt":null,"changedAt":"2026-11-24T10:00:00Z"},
              {"language":"en","standing":"source","last":3,"live":3,"plannedAt":null,"changedAt":"2026-11-24T10:00:00Z"},
              {"language":"uz","standing":"missing","last":0,"live":0,"plannedAt":null,"changedAt":null},
              {"language":"ky","standing":"machine_draft","last":1,"live":0,"plannedAt":"2026-12-01T00:00:00Z","changedAt":null}]}
            """;
    private static final String TEXT =
            "{\"title\":\"Музди меҳнат\",\"summary\":\"Чӣ бояд кард\",\"body\":\"Матн\",\"laws\":[\"Кодекс\"]}";
    private static final String DESK = """
            {"line":%s,"facts":{},"language":"tg","text":%s,"machine":false,
             "versions":[{"number":2,"at":"2026-11-24T10:00:00Z","note":"Мӯҳлат","spelling":false,"machine":true,"of":1},
                         {"number":1,"at":"2026-11-23T10:00:00Z","note":null,"spelling":false,"machine":false,"of":1}],
             "sourceText":{"title":"Wages","summary":"What to do","body":"Text","laws":[]},
             "changes":[{"kind":"changed","before":"One year","after":"Two years"}],"brokenLinks":["/guides/gone"],
             "allowedMoves":["write","take","publish","withdraw","review"]}
            """;

    private static final String LISTING = """
            {"kind":"ngo","names":{"tg":"Маркази Сурхоб"},"about":{"tg":"Маслиҳат"},"needs":["legal"],"places":["TJ-RA"],
             "languages":["tg"],"cost":"free","serves":["everyone"],"hours":{},"address":{},"phones":["+992 00"],"site":null}
            """;
    private static final String KEPT = """
            {"slug":"surkhob","organisation":"centre-surkhob","listing":%1$s,"proposed":%1$s,"proposedAt":"2026-11-24T10:00:00Z",
             "capacity":"open","capacityAt":null,"verifiedOn":null,
             "experience":{"slug":"surkhob","helped":3,"waited":1,"refused":0},"editor":true}
            """.formatted(LISTING);

    /** What was done: method, path, version seen, body. */
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/information", "");
        String method = exchange.getRequestMethod();
        if (!method.equals("GET")) {
            String sent = body(exchange);
            told.add(method + " " + path + " " + exchange.getRequestHeaders().getFirst("If-Match") + " " + sent);
            if (path.endsWith("/preview")) {
                send(exchange, 200, "{\"html\":\"<h2>Preview of it</h2>\"}");
            } else if (sent.contains("\"title\":\"\"")) {
                send(
                        exchange,
                        422,
                        "{\"key\":\"problem.invalid\",\"errors\":[{\"field\":\"title\",\"key\":\"article.required\",\"message\":\"Write something here.\"}]}");
            } else {
                send(exchange, 200, DESK.formatted(LINE, TEXT));
            }
        } else if (path.equals("/articles")) {
            send(exchange, 200, "[" + LINE + "]");
        } else if (path.equals("/articles/helpfulness")) {
            send(
                    exchange,
                    200,
                    "[{\"slug\":\"wages-not-paid\",\"language\":\"tg\",\"helped\":3,\"not\":2,\"reasons\":{\"unclear\":2}}]");
        } else if (path.endsWith("/changes")) {
            send(exchange, 200, "[{\"kind\":\"added\",\"before\":\"\",\"after\":\"Сатри нав\"}]");
        } else if (path.equals("/directory")) {
            send(exchange, 200, "[" + KEPT + "]");
        } else if (path.startsWith("/directory/")) {
            exchange.getResponseHeaders().add("ETag", "\"3\"");
            send(exchange, 200, KEPT);
        } else if (path.startsWith("/articles/")) {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            send(exchange, 200, DESK.formatted(LINE, TEXT));
        } else {
            send(exchange, 404, "{}");
        }
    }
}
