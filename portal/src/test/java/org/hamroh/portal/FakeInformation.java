package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The public part of the information service as its contract tells it: two guides, one of them only in Russian. */
final class FakeInformation extends FakeService {
    private static final String TREE = """
            [{"stage":"trouble","guides":[
               {"slug":"wages-not-paid","title":"Музди меҳнат","summary":"Чӣ бояд кард","language":"%1$s","sensitive":false},
               {"slug":"entry-ban","title":"Закрыт ли въезд","summary":"Как узнать","language":"ru","sensitive":false}]}]
            """;
    private static final String GUIDE = """
            {"slug":"%1$s","stage":"trouble","title":"Музди меҳнат","summary":"Чӣ бояд кард",
             "html":"<h2>Имрӯз</h2><ul><li><a href=\\"/%2$s/complaint\\">Шикоят</a> кунед</li></ul>","language":"%2$s",
             "languages":["tg","ru"],"source":"en","outdated":%3$s,"machine":true,"sensitive":false,"lawBound":true,
             "laws":["Кодекси меҳнат, моддаи 136"],"checkedOn":null,"reviewBy":"2027-05-24",
             "changedAt":"2026-11-24T10:00:00Z","previous":null,
             "next":{"slug":"entry-ban","title":"Закрыт ли въезд","summary":"Как узнать","language":"ru","sensitive":false}}
            """;

    private static final String PROVIDER = """
            {"slug":"consulate","kind":"state","name":"Консулгарӣ","about":"Шиноснома ва роҳи хона","needs":["documents","legal"],
             "places":["RU-SVE"],"languages":["tg","ru"],"cost":"free","serves":["citizens"],"hours":"","address":"Екатеринбург",
             "phones":[],"site":"https://mfa.example","capacity":"unknown","capacityAt":null,"verifiedOn":null}
            """;
    private static final String FOUND = """
            [{"kind":"guide","id":"wages-not-paid","title":"Музди меҳнат","summary":"Чӣ бояд кард","language":"tg"},
             {"kind":"provider","id":"consulate","title":"Консулгарӣ","summary":"Шиноснома","language":"tg"}]
            """;

    /** What readers said, as it arrived. */
    final List<String> opinions = new CopyOnWriteArrayList<>();

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String language = query.replaceAll(".*language=([a-z]{2}).*", "$1");
        if (path.equals("/api/information/providers")) {
            boolean none = query.contains("need=loan");
            send(
                    exchange,
                    200,
                    "{\"items\":[" + (none ? "" : PROVIDER)
                            + "],\"needs\":[\"legal\",\"loan\"],\"places\":[\"RU\",\"RU-SVE\"]}");
        } else if (path.endsWith("/consulate")) {
            send(exchange, 200, PROVIDER);
        } else if (path.endsWith("/experiences")) {
            opinions.add(body(exchange));
            send(exchange, 204, "");
        } else if (path.equals("/api/information/search")) {
            send(exchange, 200, query.contains("zzz") ? "[]" : FOUND);
        } else if (path.equals("/api/information/guides")) {
            send(exchange, 200, TREE.formatted(language));
        } else if (path.equals("/api/information/guides/whole")) {
            send(exchange, 200, "[" + GUIDE.formatted("wages-not-paid", language, "false") + "]");
        } else if (path.endsWith("/helpfulness")) {
            opinions.add(body(exchange));
            send(exchange, 204, "");
        } else if (path.endsWith("/wages-not-paid")) {
            send(exchange, 200, GUIDE.formatted("wages-not-paid", language, "false"));
        } else if (path.endsWith("/entry-ban")) {
            send(exchange, 200, GUIDE.formatted("entry-ban", "ru", "true"));
        } else {
            send(exchange, 404, "{\"key\":\"problem.not-found\"}");
        }
    }
}
