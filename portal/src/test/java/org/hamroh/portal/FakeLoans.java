package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The public part of the loans service as its contract tells it: one schedule, or what is wrong with the sum. */
final class FakeLoans {

    private static final String ANSWER = """
            {"instalments":[
              {"n":1,"dueOn":"2026-12-24","principal":"2487.53","interest":"50.00","total":"2537.53","balance":"2512.47"},
              {"n":2,"dueOn":"2027-01-24","principal":"2512.47","interest":"25.12","total":"2537.59","balance":"0.00"}],
             "totals":{"principal":"5000.00","interest":"75.12","repayment":"5075.12"},"aprPercent":"12.68"}
            """;
    private static final String REFUSAL = """
            {"key":"problem.invalid","errors":[{"field":"principal","key":"schedule.amount.zero","message":"More than zero."}]}
            """;

    private static final String OFFERED = """
            [{"id":"0198c0de-0000-7000-8000-00000000000b","names":{"tg":"Қарз барои оғози кор"},"offer":{"currency":"TJS",
              "least":"500","most":"20000","shortest":2,"longest":24,"annualRatePercent":"12","method":"FLAT",
              "dayCount":"THIRTY_360","every":"P1M","principalGrace":0,"interestPaymentGrace":0,"interestFreePeriods":0,
              "roundInstalmentTo":"0.01","penaltyPercentPerDay":"0.1","penaltyCapPercent":"10","feePercent":"0","quorum":2,
              "mostDebtServicePercent":"50","returnedWithinMonths":36,"trainingRequired":true,"remittancesRequired":true,
              "noArrears":true}}]
            """;
    private static final String OWN = """
            {"number":"L26-4K7Q2-X","state":"active","product":"0198c0de-0000-7000-8000-00000000000b","currency":"TJS",
             "asked":"5874.00","askedRepayments":12,"approved":"5874.00","repayments":12,"papersNeeded":["passport"],
             "trainingRequired":true,"trainedOn":"2026-08-01","history":[{"what":"applied","at":"2026-08-20T05:10:00Z"}],
             "conditions":["Чекҳоро нигоҳ доред"],"movements":[{"on":"2026-09-01","kind":"disbursed","amount":"5874.00"}],
             "account":{"on":"2026-11-24","paidOut":"5874.00","principal":"4406.00","penalty":"0.00","fee":"0.00",
              "interest":"49.00","duePrincipal":"489.00","due":"538.00","accrued":"0.00","payoff":"4467.00",
              "collected":"1600.00","overpaid":"0.00","writtenOff":"0.00","recovered":"0.00","daysLate":0,"late":"0.00",
              "restructured":false,"nextDueOn":"2026-12-01","nextDue":"538.00","plan":[{"n":1,"dueOn":"2026-10-01",
               "principal":"489.00","interest":"49.00","total":"538.00","unpaid":"0.00","state":"paid"}]}}
            """;
    static final String CODE = "1234 5678 9012 3456 7890 1234";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;

    FakeLoans() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/loans/schedules", this::answer);
        server.createContext("/api/loans/products/offered", exchange -> send(exchange, OFFERED, 200));
        server.createContext("/api/loans/applications", this::application);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A code that is right opens the loan; an application with a sum is received. */
    private void application(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            boolean known = CODE.equals(exchange.getRequestHeaders().getFirst("Receipt-Code"));
            send(exchange, known ? OWN : "{\"key\":\"loan.receipt-unknown\",\"detail\":\"x\"}", known ? 200 : 404);
            return;
        }
        var asked = json.readTree(exchange.getRequestBody().readAllBytes());
        boolean whole = asked.has("amount");
        send(
                exchange,
                whole
                        ? "{\"number\":\"L26-4K7Q2-X\",\"receiptCode\":\"123456789012345678901234\"}"
                        : REFUSAL.replace("principal", "amount"),
                whole ? 201 : 422);
    }

    private static void send(HttpExchange exchange, String text, int status) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = json.readTree(exchange.getRequestBody().readAllBytes());
            boolean refused = asked.path("principal").asString("").equals("0");
            byte[] body = (refused ? REFUSAL : ANSWER).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", refused ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(refused ? 422 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
