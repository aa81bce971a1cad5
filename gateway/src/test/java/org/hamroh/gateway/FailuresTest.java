package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand(
                "hamroh.gateway.relay.response-timeout=1s",
                "hamroh.gateway.relay.retry-for=4s",
                "hamroh.gateway.circuit.least-calls=1000",
                "hamroh.gateway.limits.enabled=false");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @BeforeEach
    void forget() {
        stand.forget();
    }

    @Test
    void aReaderDoesNotSeeThatAnApplicationIsStarting() {
        AtomicInteger calls = new AtomicInteger();
        for (int status : new int[] {502, 503}) {
            calls.set(0);
            stand.ombudsman.behave(exchange -> {
                boolean ready = calls.incrementAndGet() > 3;
                Application.answer(exchange, ready ? 200 : status, ready ? "ready" : "starting");
            });
            assertThat(stand.get("/api/ombudsman/x").body()).isEqualTo("ready");
            assertThat(calls).hasValue(4);
        }
    }

    @Test
    void aReaderDoesNotSeeThatAnApplicationIsStartedAnew() {
        try (Stand own = new Stand("hamroh.gateway.relay.retry-for=20s")) {
            assertThat(own.get("/id/x").body()).isEqualTo("identity");
            int port = own.identity.port();
            own.identity.close();
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(() -> own.get("/id/x").body());
            assertThatThrownBy(() -> answer.get(700, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            try (Application anew = new Application("anew", port)) {
                assertThat(answer.join()).isEqualTo("anew");
                assertThat(anew.seen()).hasSize(1);
            }
        }
    }

    @Test
    void anApplicationsOwnRefusalIsPassedOnWhenItDoesNotEnd() {
        stand.ombudsman.behave(exchange -> Application.answer(exchange, 503, "its own words"));
        HttpResponse<String> answer = stand.get("/api/ombudsman/x");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("its own words");
        assertThat(stand.ombudsman.seen()).hasSizeBetween(4, 20);
    }

    @Test
    void nothingButAGetIsEverSentTwice() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")) {
            for (int status : new int[] {502, 503}) {
                stand.forget();
                stand.ombudsman.behave(exchange -> Application.answer(exchange, status, ""));
                assertThat(send(method, "/api/ombudsman/x").statusCode()).isEqualTo(status);
                assertThat(stand.ombudsman.seen()).hasSize(1);
            }
            stand.forget();
            stand.ombudsman.behave(exchange -> exchange.close());
            assertThat(send(method, "/api/ombudsman/x").statusCode()).isEqualTo(502);
            assertThat(stand.ombudsman.seen()).hasSize(1);
        }
    }

    @Test
    void aPostDoesNotFailOnAConnectionThatARestartHasLeftDead() {
        try (Stand own = new Stand()) {
            assertThat(own.get("/id/x").statusCode()).isEqualTo(200);
            int port = own.identity.port();
            own.identity.close();
            try (Application anew = new Application("anew", port)) {
                HttpResponse<String> answer = org.awaitility.Awaitility.await()
                        .pollDelay(Duration.ofMillis(100))
                        .until(() -> own.send(own.request("/id/x").POST(BodyPublishers.ofString("x"))), sent -> true);
                assertThat(answer.body()).isEqualTo("anew");
                assertThat(anew.seen()).hasSize(1);
            }
        }
    }

    @Test
    void silenceIs504AndIsNotRepeated() {
        CountDownLatch end = new CountDownLatch(1);
        stand.ombudsman.behave(exchange -> {
            await(end);
            Application.answer(exchange, 200, "late");
        });
        HttpResponse<String> answer = stand.get("/api/ombudsman/x", "Accept-Language", "ru");
        end.countDown();
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("Ответ не пришёл вовремя", "gateway.too-slow");
        assertThat(stand.ombudsman.seen()).hasSize(1);
    }

    @Test
    void absenceIs503AndSaysWhenToComeBack() throws IOException {
        int nobody;
        try (ServerSocket taken = new ServerSocket(0)) {
            nobody = taken.getLocalPort();
        }
        try (Stand alone =
                new Stand("hamroh.gateway.relay.retry-for=300ms", "hamroh.identity-url=http://127.0.0.1:" + nobody)) {
            HttpResponse<String> answer = alone.get("/id/x");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("problem.unavailable");
            assertThat(alone.send(alone.request("/id/x").POST(BodyPublishers.ofString("x")))
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void anAnswerThatIsNoHttpIs502() throws Exception {
        try (ServerSocket odd = new ServerSocket(0);
                Stand own = new Stand("hamroh.identity-url=http://127.0.0.1:" + odd.getLocalPort())) {
            Thread.startVirtualThread(() -> {
                while (!odd.isClosed()) {
                    try (var socket = odd.accept()) {
                        socket.getOutputStream().write("SSH-2.0-x\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            assertThat(own.get("/id/x").statusCode()).isEqualTo(502);
        }
    }

    @Test
    void anAnswerCutInTheMiddleIsSeenToBeCut() {
        stand.portal.behave(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[200_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThatThrownBy(() -> stand.get("/tg")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aShortAnswerCutInTheMiddleIs502() {
        stand.portal.behave(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(stand.get("/tg").statusCode()).isEqualTo(502);
    }

    @Test
    void aPersonGetsAPageInTheLanguageOfTheAddressOrTheBrowser() {
        stand.portal.behave(exchange -> exchange.close());
        HttpResponse<String> page = stand.get("/tg/complaint", "Accept", "text/html,*/*", "Accept-Language", "ru");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"tg\">", "Пайваст канда шуд", "href=\"/tg\"");
        assertThat(stand.get("/actuator", "Accept", "text/html", "Accept-Language", "uz-UZ,uz;q=0.9")
                        .body())
                .contains("<html lang=\"uz-Latn\">");
        assertThat(stand.get("/actuator", "Accept", "text/html", "Accept-Language", "ky")
                        .body())
                .contains("<html lang=\"ky\">");
        assertThat(stand.get("/actuator", "Accept-Language", "de").body()).contains("\"title\":\"Not found\"");
    }

    @Test
    void anAnswerIsPassedOnWhileItIsStillBeingWritten() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        stand.portal.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.getResponseBody().flush();
            await(half);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.close();
        });
        HttpResponse<InputStream> answer = java.net.http.HttpClient.newHttpClient()
                .send(stand.request("/tg").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(32 * 1024)).hasSize(32 * 1024);
            half.countDown();
            assertThat(body.readAllBytes()).hasSize(96 * 1024);
        }
    }

    @Test
    void headAndEmptyAnswersKeepTheirMeaning() {
        assertThat(send("HEAD", "/tg").body()).isEmpty();
        for (int status : new int[] {204, 304}) {
            stand.portal.behave(exchange -> {
                exchange.getResponseHeaders().add("ETag", "\"1\"");
                Application.answer(exchange, status, "");
            });
            HttpResponse<String> answer = stand.get("/tg");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        }
    }

    private static HttpResponse<String> send(String method, String path) {
        HttpRequest.BodyPublisher body = List.of("POST", "PUT", "PATCH").contains(method)
                ? BodyPublishers.ofString("x")
                : BodyPublishers.noBody();
        return stand.send(stand.request(path).method(method, body));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
