package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gateway answers itself: the number of a request, and whom to write to about a weakness. */
class OwnAnswersTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand(
                "hamroh.public-url=https://hamroh.example", "hamroh.gateway.security.policy=https://h.example/p");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    void everyRequestHasANumberThatTheApplicationAndTheVisitorLearn() {
        HttpResponse<String> answer = stand.get("/tg");
        String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(number).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
        assertThat(stand.portal.last().header("x-request-id")).isEqualTo(number);
        assertThat(stand.get("/tg").headers().firstValue("X-Request-Id"))
                .isNotEqualTo(answer.headers().firstValue("X-Request-Id"));
    }

    @Test
    void aVisitorsOwnNumberCountsOnlyIfItIsWellFormed() {
        assertThat(stand.get("/tg", "X-Request-Id", "0198c0de-AAAA_7").headers().allValues("X-Request-Id"))
                .containsExactly("0198c0de-AAAA_7");
        for (String odd :
                new String[] {"short", "a b c d e f g", "x".repeat(65), "<script>alert(1)</script>", "${jndi:x}"}) {
            assertThat(stand.get("/tg", "X-Request-Id", odd).headers().firstValue("X-Request-Id"))
                    .get()
                    .isNotEqualTo(odd);
        }
    }

    @Test
    void anErrorShowsItsNumberToAPersonAndToAProgram() {
        assertThat(stand.get("/actuator", "Accept", "text/html", "X-Request-Id", "number-one")
                        .body())
                .contains("Number of this request: number-one");
        assertThat(stand.get("/actuator", "X-Request-Id", "number-one").body())
                .contains("\"requestId\":\"number-one\"");
    }

    @Test
    void whoFindsAWeaknessLearnsWhomToWriteTo() {
        HttpResponse<String> answer = stand.get("/.well-known/security.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body().lines())
                .contains(
                        "Contact: mailto:security@hamroh.example",
                        "Policy: https://h.example/p",
                        "Canonical: https://hamroh.example/.well-known/security.txt");
        Instant expires = Instant.parse(answer.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9));
        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(178), Duration.ofDays(181));
        assertThat(stand.send(stand.request("/.well-known/security.txt").POST(BodyPublishers.noBody()))
                        .body())
                .isEqualTo("portal");
    }

    @Test
    void aContactThatNobodyCanUseStopsTheStart() {
        assertThatThrownBy(() -> new Stand("hamroh.gateway.security.contact=call me"))
                .hasRootCauseMessage("hamroh.gateway.security.contact must be mailto:, https: or tel:");
        assertThatThrownBy(() -> new Stand("hamroh.gateway.security.valid-for=1d"))
                .rootCause()
                .hasMessageContaining("valid-for");
    }
}
