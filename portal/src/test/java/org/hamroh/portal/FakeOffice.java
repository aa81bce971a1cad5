package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The ombudsman service as an officer meets it, and the names of colleagues: one case, decided on only in its present version,
 * and decisions that lack an explanation.
 */
final class FakeOffice extends FakeService {
    static final String CASE = "0198c0de-0000-7000-8000-000000000009";
    static final String TEMPLATE = "0198c0de-0000-7000-8000-00000000000a";
    static final String FILTER = "0198c0de";
    private static final String ME = "0198c0de";
    private static final String WHOLE = """
            {"id":"%s","reference":"TJ-26-4K7Q2-X","stage":"under_investigation","category":"unpaid_wages","country":"RU",
             "region":"RU-SVE","narrative":"Се моҳ музд надоданд","language":"ru","anonymous":false,
             "contact":{"name":"Ҷамшед","phone":"+992900000000"},
             "consents":{"contactMe":false,"shareWithCounterpart":true,"useInStatistics":true},
             "filedAt":"2026-11-20T05:10:00Z","waitingFor":"office",
             "history":[{"stage":"filed","at":"2026-11-20T05:10:00Z"},{"stage":"under_investigation","at":"2026-11-21T05:10:00Z"}],
             "messages":[{"id":"m1","from":"office","visibility":"internal","author":"guli","text":"Қайди пинҳонӣ",
               "at":"2026-11-21T06:00:00Z","attachments":[]},
              {"id":"m2","from":"complainant","visibility":"complainant","text":"Ҷавоби ман","at":"2026-11-22T06:00:00Z",
               "attachments":[]}],
             "attachments":[],"due":{"state":"overdue","on":"2026-11-23"},"urgent":false,"unread":true,
             "staff":{"lead":"%s","others":["guli"],"conflicted":["gone"],"openTo":"anybody"},
             "timeline":[{"kind":"stage","code":"filed","at":"2026-11-20T05:10:00Z","actor":"complainant","version":1}%s],
             "allowedMoves":[%s"message","note","assign","declare_conflict"]}
            """;
    private static final String MOVES = "\"ask\",\"ask_body\",\"resolve\",\"close\",";
    private static final String ITEM = """
            {"id":"%s","reference":"TJ-26-4K7Q2-X","stage":"under_investigation","category":"violence","country":"RU",
             "region":"RU-SVE","language":"tg","anonymous":true,"filedAt":"2026-11-20T05:10:00Z",
             "lastMessageAt":"2026-11-22T06:00:00Z","waitingFor":"office","urgent":true,"dueOn":"2026-11-23","due":"overdue",
             "lead":"%s","unread":true}""";
    private static final String OTHER_ITEM =
            ITEM.replace("4K7Q2-X", "5M8R3-Y").replace("\"unread\":true", "\"unread\":false");
    private static final String TEXTS =
            "{\"tg\":\"Салом {reference}\",\"ru\":\"Здравствуйте {reference}, до {reply-by}\","
                    + "\"en\":\"Hello {reference}\",\"uz\":\"Salom {reference}\",\"ky\":\"Салам {reference}\"}";
    private static final String NAMES =
            "{\"tg\":\"Ҳуҷҷатҳо\",\"ru\":\"Документы\",\"en\":\"Papers\",\"uz\":\"Hujjatlar\",\"ky\":\"Документтер\"}";

    /** What was sent, as "METHOD path body". */
    final List<String> told = new CopyOnWriteArrayList<>();

    private volatile int version;
    private volatile String later = "";
    private volatile boolean decided;

    void reset() {
        told.clear();
        version = 3;
        later = "";
        decided = false;
    }

    /** A colleague does something, after which another officer's page is no longer true. */
    void colleague(String kind, String code, String words) {
        version++;
        later += """
                ,{"kind":"%s","code":"%s","at":"2026-11-24T05:00:00Z","actor":"office","by":"guli","words":"%s","version":%d}""".formatted(kind, code, words, version);
        decided = kind.equals("stage");
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath().replace("/api/ombudsman", "");
        if (!method.equals("GET") && !path.endsWith("/reading")) {
            told.add(method + " " + path + " " + body);
        }
        exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
        String seen = exchange.getRequestHeaders().getFirst("If-Match");
        if (method.equals("POST") && seen != null && !seen.equals("\"" + version + "\"")) {
            send(exchange, 412, "{\"status\":412,\"key\":\"stale.version\",\"detail\":\"x\"}");
        } else if (body.contains("\"explanation\":\"\"")) {
            send(exchange, 422, """
                    {"status":422,"key":"problem.invalid","detail":"x","errors":[
                      {"field":"explanation","key":"decision.explanation.required","message":"Шарҳ нависед"}]}""");
        } else {
            String text = text(method + " " + path);
            send(exchange, text.isEmpty() ? 403 : 200, text.isEmpty() ? "{\"key\":\"problem.forbidden\"}" : text);
        }
    }

    private String text(String call) {
        return switch (call) {
            case "GET /desk" -> """
                    {"mine":12,"dueSoon":2,"overdue":1,"unread":1,"unassigned":1000,"urgent":4,"waitingForBody":3,"referred":0,
                     "toConfirm":1}""";
            case "GET /caseload", "POST /caseload/search" ->
                "{\"items\":[" + ITEM.formatted(CASE, ME) + ","
                        + OTHER_ITEM.formatted("0198c0de-0000-7000-8000-0000000000ff", "guli") + "],\"next\":null}";
            case "GET /caseload/filters", "POST /caseload/filters" ->
                "{\"items\":[{\"id\":\"" + FILTER
                        + "\",\"name\":\"Таъҷилии ман\",\"query\":{\"urgent\":\"true\",\"assignee\":\"me\",\"open\":\"true\"}}]}";
            case "GET /templates" ->
                "{\"items\":[{\"id\":\"" + TEMPLATE + "\",\"purpose\":\"question\",\"names\":" + NAMES
                        + ",\"edition\":2,\"changedAt\":\"2026-11-20T05:10:00Z\",\"withdrawn\":false}]}";
            case "GET /templates/" + TEMPLATE ->
                "{\"id\":\"" + TEMPLATE + "\",\"purpose\":\"question\",\"names\":" + NAMES + ",\"texts\":" + TEXTS
                        + ",\"editions\":[" + edition(1) + "," + edition(2) + "]}";
            case "GET /id/colleagues" ->
                "{\"items\":[{\"id\":\"guli\",\"name\":\"Гулнора Каримова\"},{\"id\":\"" + ME
                        + "\",\"name\":\"Фарзона Саидова\"}]}";
            case "GET /complaints/" + CASE -> whole();
            case "POST /caseload/assignment", "POST /caseload/hand-over", "POST /caseload/assignment/undo" ->
                "{\"done\":[\"" + CASE + "\"],\"refused\":[{\"id\":\"x\",\"key\":\"problem.forbidden\"}],\"left\":0}";
            default -> call.startsWith("POST /complaints/" + CASE) ? whole() : "";
        };
    }

    private static String edition(int number) {
        return "{\"number\":" + number + ",\"names\":" + NAMES + ",\"texts\":" + TEXTS
                + ",\"by\":\"guli\",\"at\":\"2026-11-20T05:10:00Z\"}";
    }

    private String whole() {
        return WHOLE.formatted(CASE, ME, later, decided ? "" : MOVES);
    }
}
