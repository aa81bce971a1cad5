package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The ombudsman service as an officer meets it: one case under investigation, and decisions that lack an explanation. */
final class FakeOffice extends FakeService {
    static final String CASE = "0198c0de-0000-7000-8000-000000000009";
    private static final String WHOLE = """
            {"id":"%s","reference":"TJ-26-4K7Q2-X","stage":"under_investigation","category":"unpaid_wages","country":"RU",
             "region":"RU-SVE","narrative":"Се моҳ музд надоданд","language":"tg","anonymous":true,
             "consents":{"contactMe":false,"shareWithCounterpart":true,"useInStatistics":true},
             "filedAt":"2026-11-20T05:10:00Z","waitingFor":"office","history":[{"stage":"filed","at":"2026-11-20T05:10:00Z"}],
             "messages":[],"attachments":[],"due":{"state":"overdue","on":"2026-11-23"},"urgent":false,
             "allowedMoves":["ask","ask_body","resolve","close","message","note"]}
            """.formatted(CASE);
    private static final String LACKING = """
            {"status":422,"key":"problem.invalid","detail":"x","errors":[
              {"field":"explanation","key":"decision.explanation.required","message":"Шарҳ нависед"}]}""";

    @Override
    void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        if (exchange.getRequestURI().getPath().endsWith("/complaints/" + CASE)) {
            send(exchange, 200, WHOLE);
        } else if (body(exchange).isEmpty()) {
            send(exchange, 403, "{\"key\":\"problem.forbidden\",\"detail\":\"x\"}");
        } else {
            send(exchange, 422, LACKING);
        }
    }
}
