package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final String RATES = "hamroh.gateway.limits.rates";
    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand(
                "hamroh.gateway.visitors.trusted-proxies=127.0.0.1",
                RATES + "[0].name=refused",
                RATES + "[0].path=/id/**",
                RATES + "[0].methods=POST",
                RATES + "[0].burst=5",
                RATES + "[0].refill=5",
                RATES + "[0].period=10s",
                RATES + "[1].name=held",
                RATES + "[1].path=/tg/held",
                RATES + "[1].burst=2",
                RATES + "[1].refill=2",
                RATES + "[1].period=1s",
                RATES + "[1].hold=5s",
                RATES + "[2].name=with a code",
                RATES + "[2].path=/api/ombudsman/**",
                RATES + "[2].header=Receipt-Code",
                RATES + "[2].burst=1",
                RATES + "[2].refill=1",
                RATES + "[2].period=1h",
                RATES + "[3].name=rest",
                RATES + "[3].path=/**",
                RATES + "[3].burst=1000",
                RATES + "[3].refill=1000",
                RATES + "[4].name=account",
                RATES + "[4].per=account",
                RATES + "[4].path=/**",
                RATES + "[4].burst=3",
                RATES + "[4].refill=1",
                RATES + "[4].period=1h",
                RATES + "[5].name=client",
                RATES + "[5].per=client",
                RATES + "[5].path=/id/oauth2/token",
                RATES + "[5].burst=2",
                RATES + "[5].refill=1",
                RATES + "[5].period=1h");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    void aVisitorOverTheLimitIsToldWhenToComeBackAndThenLetIn() {
        assertThat(IntStream.range(0, 5).map(i -> signIn("192.0.2.1").statusCode()))
                .containsOnly(200);

        HttpResponse<String> refused = signIn("192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        long seconds =
                Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 2L);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"status\":429", "\"key\":\"problem.too-many\"", Long.toString(seconds));

        org.awaitility.Awaitility.await()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(seconds + 2))
                .until(() -> signIn("192.0.2.1").statusCode() == 200);
    }

    @Test
    void oneVisitorsHasteDoesNotTouchAnother() {
        IntStream.range(0, 8).forEach(i -> signIn("192.0.2.7"));
        assertThat(signIn("192.0.2.7").statusCode()).isEqualTo(429);
        assertThat(signIn("192.0.2.8").statusCode()).isEqualTo(200);
        assertThat(stand.get("/id/login", "X-Forwarded-For", "192.0.2.7").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWholeNetworkOfIpv6CountsAsOneVisitor() {
        IntStream.range(0, 8).forEach(i -> signIn("2001:db8:1:2::" + (i + 1)));
        assertThat(signIn("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(signIn("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void aVisitorALittleOverTheLimitIsSlowedAndNotRefused() {
        long started = System.nanoTime();
        assertThat(IntStream.range(0, 6).map(i -> stand.get("/tg/held").statusCode()))
                .containsOnly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(5));
    }

    @Test
    void aReceiptCodeInAHeaderCountsWhereOtherReadingDoesNot() {
        assertThat(stand.get("/api/ombudsman/complaints/mine", "Receipt-Code", "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stand.get("/api/ombudsman/complaints/mine", "Receipt-Code", "2")
                        .statusCode())
                .isEqualTo(429);
        assertThat(stand.get("/api/ombudsman/complaints/mine").statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountIsLimitedWhereverItComesFromAndAnotherAtTheSameAddressIsNot() {
        for (String shown :
                List.of("Authorization: Bearer a", "Cookie: HAMROH_PORTAL=s1", "Cookie: x=y; HAMROH_ID=s2")) {
            String[] header = shown.split(": ", 2);
            assertThat(IntStream.range(0, 4)
                            .mapToObj(i -> stand.get(
                                            "/tg", header[0], header[1], "X-Forwarded-For", "192.0.2." + (20 + i))
                                    .statusCode()))
                    .containsExactly(200, 200, 200, 429);
            assertThat(stand.get("/tg", header[0], header[1] + "other", "X-Forwarded-For", "192.0.2.23")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aClientThatAsksForTooManyTokensIsRefusedByItsOwnCredentials() {
        assertThat(List.of("Basic a", "Basic a", "Basic a", "Basic b").stream()
                        .map(client -> stand.get("/id/oauth2/token", "Authorization", client)
                                .statusCode()))
                .containsExactly(200, 200, 429, 200);
    }

    @Test
    void aLoadTestMayLiftTheLimits() {
        try (Stand open = new Stand("HAMROH_LIMITS_ENABLED=false")) {
            assertThat(flood(open, 120)).containsOnly(200);
        }
    }

    @Test
    void theShippedLimitsRefuseAFlood() {
        try (Stand shipped = new Stand()) {
            List<Integer> statuses = flood(shipped, 300);
            assertThat(statuses).filteredOn(status -> status == 429).hasSizeGreaterThan(250);
            assertThat(statuses).filteredOn(status -> status == 200).hasSizeGreaterThanOrEqualTo(30);
        }
    }

    private static List<Integer> flood(Stand target, int requests) {
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, requests)
                    .mapToObj(i -> threads.submit(
                            () -> target.send(target.request("/id/sign-in").POST(BodyPublishers.noBody()))
                                    .statusCode()))
                    .toList()
                    .stream()
                    .map(RatesTest::result)
                    .toList();
        }
    }

    private static int result(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpResponse<String> signIn(String address) {
        return stand.send(
                stand.request("/id/login").header("X-Forwarded-For", address).POST(BodyPublishers.noBody()));
    }
}
