package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The administrator's interface of identity, with one of everything. */
final class FakeIdentity extends FakeService {
    static final String PERSON = "0198c0de-0000-7000-8000-000000000001";
    private static final String OTHER = "0198c0de-0000-7000-8000-000000000002";
    private static final String OFFICER = """
            {"id":"%s","signInName":"officer@ombudsman.example","name":"Мадина Раҳимова","organisation":"ombudsman-tj",
             "roles":["ombudsman.officer","ombudsman.head"],"places":["TJ-SU"],"language":"tg","active":true,
             "invited":false,"secondFactor":true}""".formatted(PERSON);
    private static final String NEWCOMER = """
            {"id":"%s","signInName":"new@ombudsman.example","name":"Саломат Тоирова","organisation":"ombudsman-tj",
             "roles":[],"places":[],"language":"ru","active":false,"invited":true,"secondFactor":false}""".formatted(OTHER);
    private static final String OFFICE = """
            {"id":"ombudsman-tj","type":"ombudsman","names":{"tg":"Ваколатдор оид ба ҳуқуқи инсон","en":"Ombudsman"},
             "places":[],"active":true}""";
    private static final String LENDER = """
            {"id":"lender-sughd","type":"lender","names":{"ru":"Кредитный фонд Согда"},"places":["TJ-SU"],"active":false}""";
    private static final String PROGRAM = """
            {"id":"lender-import","organisation":"lender-sughd","roles":["loans.officer"],"places":[],"active":true,
             "formerUntil":"2026-11-25T09:00:00Z"}""";

    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        String path = exchange.getRequestURI().getPath().replace("/id/admin", "");
        String call = exchange.getRequestMethod() + " " + path;
        if (!exchange.getRequestMethod().equals("GET")) {
            told.add(call + " " + body);
        }
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String answer = text(call, query, body);
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        send(exchange, answer.isEmpty() ? 204 : body.contains("\"signInName\":\"\"") ? 422 : 200, answer);
    }

    private static String text(String call, String query, String body) {
        if (body.contains("\"signInName\":\"\"")) {
            return """
                    {"status":422,"key":"problem.invalid","detail":"x","errors":[
                      {"field":"signInName","key":"admin.name-missing","message":"Номро нависед"}]}""";
        }
        return switch (call) {
            case "GET /people" -> query.contains("zzz") ? "{\"items\":[],\"next\":null}" : items(OFFICER, NEWCOMER);
            case "GET /organisations" ->
                query.contains("q=zzz") ? "{\"items\":[],\"next\":null}" : items(OFFICE, LENDER);
            case "GET /organisations/ombudsman-tj" -> OFFICE;
            case "GET /organisations/lender-sughd" -> LENDER;
            case "GET /clients" -> items(PROGRAM);
            case "GET /clients/lender-import" -> PROGRAM;
            case "GET /signing-keys" -> """
                    [{"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","madeAt":"2026-11-24T08:00:00Z","state":"NEXT"},
                     {"id":"bbbb","madeAt":"2026-09-24T08:00:00Z","state":"SIGNING"},
                     {"id":"cccc","madeAt":"2026-06-24T08:00:00Z","state":"FORMER"}]""";
            case "POST /people" -> handed();
            case "POST /clients", "POST /clients/lender-import/secret" -> """
                    {"id":"lender-import","secret":"0123456789012345678901234567890123456789012","formerUntil":null}""";
            default -> ofOnePerson(call);
        };
    }

    private static String ofOnePerson(String call) {
        return call.endsWith("/sessions") && call.startsWith("GET")
                ? """
                  [{"id":"0198c0de-0000-7000-8000-0000000000aa","device":"Chrome, Android","startedAt":"2026-11-24T05:00:00Z",
                    "seenAt":"2026-11-24T08:00:00Z","strong":true}]"""
                : call.endsWith("/link")
                        ? handed()
                        : call.equals("GET /people/" + PERSON)
                                ? OFFICER
                                : call.equals("GET /people/" + OTHER) ? NEWCOMER : "";
    }

    private static String handed() {
        return """
                {"id":"%s","link":"https://hamroh.example/id/link#abcd-efgh-jkmn-pqrs-tuvw","code":"abcd-efgh-jkmn-pqrs-tuvw",
                 "expiresAt":"2026-11-27T08:00:00Z"}""".formatted(PERSON);
    }

    private static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":\"bmV4dA\"}";
    }
}
