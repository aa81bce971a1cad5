package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events of one service as its interface tells them, with something amiss in every part. */
final class FakeEvents extends FakeService {
    static final String FLOW = """
            {"service":"x","brokerAway":false,
             "topics":[
              {"name":"hamroh.ombudsman.complaints","use":"heard","lag":3,
               "partitions":[{"partition":0,"committed":12,"end":15},{"partition":1,"committed":null,"end":0}]},
              {"name":"hamroh.ombudsman.complaints.coordination.retry","use":"retry","lag":0,
               "partitions":[{"partition":0,"committed":2,"end":2}]},
              {"name":"hamroh.ombudsman.complaints.coordination.dead-letters","use":"dead-letters","lag":1,
               "partitions":[{"partition":0,"committed":null,"end":1}]}],
             "retries":[{"topic":"hamroh.ombudsman.complaints","partition":0,"offset":12,"attempts":4,
               "since":"2026-11-24T05:00:00Z","reason":"com.mongodb.MongoTimeoutException"}],
             "letters":2,
             "outbox":{"documents":7,"oldestAt":"2026-11-24T05:01:00Z","late":true}}
            """;
    private static final String LETTERS = """
            {"items":[
              {"id":"hamroh.ombudsman.complaints.coordination.dead-letters-0-000000000001","at":"2026-11-24T04:00:00Z",
               "topic":"hamroh.ombudsman.complaints","key":"0198c0de-0000-7000-8000-000000000001",
               "type":"org.hamroh.ombudsman.complaint.filed.v1","reason":"org.springframework.dao.DuplicateKeyException",
               "event":"{\\"complaint\\":\\"0198c0de-0000-7000-8000-000000000001\\",\\"category\\":\\"unpaid_wages\\"}",
               "bytes":120,"discarded":%s},
              {"id":"hamroh.ombudsman.complaints.coordination.dead-letters-0-000000000000","at":"2026-11-24T03:00:00Z",
               "topic":"hamroh.ombudsman.complaints","key":null,"type":null,
               "reason":"org.hamroh.kernel.event.EventCodec$Unreadable","event":null,"bytes":5000000,"discarded":%s}],
             "next":null}
            """;
    private static final String GONE = """
            {"at":"2026-11-24T06:00:00Z","by":"0198c0de-0000-7000-8000-0000000000ff","why":"A test by the office"}""";

    private static final String MASTER_KEY = """
            {"source":"file","keys":[{"id":"2717","primary":true,"dataKeys":12},{"id":"99","primary":false,"dataKeys":3}],
             "rotatedAt":"2026-11-24T05:00:00Z","retirableFrom":"2026-11-24T05:35:00Z"}
            """;
    private static final String SEALED = """
            ,"reference":"TJ-26-4K7Q2-X","reason":"Ҳамкорам бемор аст" """;
    private static final String AUDIT = """
            {"items":[{"seq":7,"at":"2026-11-24T05:00:00Z","person":"0198c0de-0000-7000-8000-0000000000ff",
              "office":"ombudsman-tj","action":"complaint-break-glass","channel":"workspace",
              "resource":"0198c0de-0000-7000-8000-0000000000aa","result":"allowed"%s}],"next":"7"}
            """;
    private static final String NOTICES = """
            {"items":[{"id":"0198c0de-0000-7000-8000-0000000000bb","complaint":"0198c0de-0000-7000-8000-0000000000aa",
              "reference":"TJ-26-4K7Q2-X","officer":"0198c0de-0000-7000-8000-0000000000ff","at":"2026-11-24T05:00:00Z",
              "reason":"Ҳамкорам бемор аст"}]}
            """;

    final List<String> told = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile long left = 20;
    /** Whether the reader is a head of office instead of the administrator. */
    volatile boolean head;

    void reset() {
        told.clear();
        status = 200;
        left = 20;
        head = false;
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = body(exchange);
        if (exchange.getRequestMethod().equals("POST")) {
            told.add(path + " " + body);
        }
        if (status != 200) {
            send(exchange, status, "{\"key\":\"x\",\"detail\":\"x\"}");
        } else if (path.contains("/master-key")) {
            boolean early = path.endsWith("/retirement");
            send(
                    exchange,
                    path.startsWith("/api/ombudsman") ? early ? 409 : 200 : 404,
                    early ? "{\"key\":\"master-key.too-early\",\"detail\":\"Too early\"}" : MASTER_KEY);
        } else if (path.endsWith("/audit")) {
            send(exchange, path.startsWith("/id/") && head ? 403 : 200, AUDIT.formatted(head ? SEALED : ""));
        } else if (path.endsWith("/break-glass") && head) {
            send(exchange, 200, NOTICES);
        } else if (path.endsWith("/events")) {
            send(exchange, 200, FLOW);
        } else if (path.endsWith("/dead-letters")) {
            boolean discarded =
                    String.valueOf(exchange.getRequestURI().getQuery()).contains("discarded=true");
            send(exchange, 200, LETTERS.formatted(discarded ? GONE : "null", discarded ? GONE : "null"));
        } else if (path.endsWith("/dead-letters/redrive")) {
            long rest = left;
            left = 0;
            send(exchange, 200, "{\"sent\":100,\"left\":" + rest + ",\"until\":\"2026-11-24T07:00:00.123Z\"}");
        } else if (path.endsWith("/discard") && !body.contains("test")) {
            send(
                    exchange,
                    422,
                    "{\"key\":\"problem.invalid\",\"errors\":[{\"field\":\"reason\",\"key\":\"k\",\"message\":\"Say why\"}]}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            send(exchange, 204, "");
        } else {
            send(exchange, 403, "{\"key\":\"problem.forbidden\",\"detail\":\"x\"}");
        }
    }
}
