package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand(
                "hamroh.gateway.limits.enabled=false",
                "hamroh.gateway.circuit.least-calls=5",
                "hamroh.gateway.circuit.pause=2s",
                "hamroh.gateway.relay.retry-for=100ms");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    void anApplicationThatFailsIsLeftAloneForAWhileAndTheOthersAreNot() {
        stand.portal.behave(exchange -> Application.answer(exchange, 503, "its own words"));
        for (int i = 0; i < 5; i++) {
            assertThat(post("a=b").body()).isEqualTo("its own words");
        }
        stand.portal.forget();

        HttpResponse<String> form = post("narrative=%D2%B3%D0%B0%D2%9B");
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.headers().firstValue("Retry-After").orElseThrow()).matches("[12]");
        assertThat(form.body())
                .contains("Эта часть сервиса сейчас не отвечает", "name=\"narrative\" value=\"ҳақ\"")
                .containsPattern("Вернитесь через [12] секунд");
        HttpResponse<String> page = stand.get("/uz/complaint", "Accept", "text/html");
        assertThat(page.headers().firstValue("Refresh").orElseThrow()).matches("[12]");
        assertThat(page.body()).contains("Xizmatning bu qismi");
        HttpResponse<String> program = stand.get("/tg", "Accept", "application/json", "Accept-Language", "ky");
        assertThat(program.headers().firstValue("Retry-After").orElseThrow()).matches("[12]");
        assertThat(program.body()).contains("\"status\":503", "\"key\":\"gateway.paused\"");
        assertThat(stand.portal.seen()).as("left alone").isEmpty();
        assertThat(stand.get("/api/ombudsman/x").body()).isEqualTo("ombudsman");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> stand.get("/tg").body().equals("portal"));
        for (int i = 0; i < 5; i++) {
            assertThat(post("a=b").body()).isEqualTo("portal");
        }
    }

    @Test
    void whatAVisitorDoesWrongDoesNotCountAgainstTheApplication() {
        stand.ombudsman.behave(exchange -> Application.answer(exchange, 422, "wrong"));
        for (int i = 0; i < 10; i++) {
            stand.send(stand.request("/api/ombudsman/x").POST(BodyPublishers.ofString("x")));
            stand.send(stand.request("/api/ombudsman/x").POST(BodyPublishers.ofByteArray(new byte[300_000])));
        }
        assertThat(stand.get("/api/ombudsman/x").body()).isEqualTo("wrong");
        stand.ombudsman.behave(exchange -> Application.answer(exchange, 500, "broken"));
        for (int i = 0; i < 10; i++) {
            stand.send(stand.request("/api/ombudsman/x").POST(BodyPublishers.ofString("x")));
        }
        assertThat(stand.get("/api/ombudsman/x").body()).isEqualTo("broken");
    }

    private static HttpResponse<String> post(String body) {
        return stand.send(stand.request("/ru/complaint/narrative")
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
