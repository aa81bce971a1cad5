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
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
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
