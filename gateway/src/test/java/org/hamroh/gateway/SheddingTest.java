package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SheddingTest {

    @Test
    void aFullHouseTurnsAwayReadersFirstThenChangesAndFilingsLast() {
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> inside = new ArrayList<>();
        try (Stand stand = new Stand("hamroh.gateway.limits.enabled=false", "hamroh.gateway.relay.connections=10")) {
            stand.portal.behave(exchange -> {
                await(end);
                Application.answer(exchange, 200, "served");
            });
            for (int i = 0; i < 6; i++) {
                inside.add(start(stand.request("/tg/safety")));
            }
            seen(stand, 6);
            HttpResponse<String> reader = stand.get("/tg/privacy", "Accept", "text/html");
            assertThat(reader.statusCode()).isEqualTo(503);
            assertThat(reader.headers().firstValue("Retry-After")).contains("3");
            assertThat(reader.body()).contains("Ҳоло одамони бисёр ин ҷо ҳастанд");

            for (int i = 0; i < 2; i++) {
                inside.add(start(post(stand, "/tg/workspace/complaints/1/messages")));
            }
            seen(stand, 8);
            assertThat(stand.send(post(stand, "/sign-out")).statusCode()).isEqualTo(503);

            inside.add(start(stand.request("/tg/complaint/category")));
            inside.add(start(post(stand, "/tg/follow-up/case/messages")));
            seen(stand, 10);
            HttpResponse<String> last = stand.send(post(stand, "/tg/complaint/check"));
            assertThat(last.statusCode()).isEqualTo(503);
            assertThat(last.body()).contains("name=\"a\" value=\"b\"");

            end.countDown();
            assertThat(inside.stream().map(answer -> answer.join().body())).containsOnly("served");
            assertThat(stand.get("/tg/privacy").statusCode()).isEqualTo(200);
        }
    }

    private static HttpRequest.Builder post(Stand stand, String path) {
        return stand.request(path)
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b"));
    }

    private static CompletableFuture<HttpResponse<String>> start(HttpRequest.Builder request) {
        return HttpClient.newHttpClient().sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void seen(Stand stand, int requests) {
        org.awaitility.Awaitility.await().until(() -> stand.portal.seen().size() == requests);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
