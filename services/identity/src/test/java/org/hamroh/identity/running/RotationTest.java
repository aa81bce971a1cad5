package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Portal.json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

/** The signing keys change while people work, and nobody notices. */
class RotationTest {

    private static final int WORKERS = 4;
    private static final int ROUNDS_BETWEEN = 5;

    @TempDir
    static Path keys;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Engine.freshDatabase(), keys, true);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void keysChangeUnderLoadWithoutOneRefusedToken() throws Exception {
        Administration admin = Administration.by(house, keys, "admin@platform.example");
        String before = signing(admin);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch working = new CountDownLatch(WORKERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> workers = new ArrayList<>();
            for (String person : List.of(
                    "officer@ombudsman.example",
                    "head@ombudsman.example",
                    "coordinator@health.example",
                    "officer@lender.example")) {
                workers.add(threads.submit(worker(person, over, rounds, working)));
            }
            working.await();
            house.clock().forward(Duration.ofHours(1));
            assertThat(admin.post("/signing-keys/rotation", null).statusCode()).isEqualTo(202);
            assertThat(signing(admin)).as("published, but not signing yet").isEqualTo(before);
            awaitMore(rounds);
            house.clock().forward(Duration.ofMinutes(11));
            assertThat(signing(admin)).isNotEqualTo(before);
            awaitMore(rounds);
            over.set(true);
            int tokens = 0;
            for (Future<Integer> worker : workers) {
                tokens += worker.get();
            }
            System.out.printf(
                    "Key rotation: %d tokens made and checked by %d workers, none refused%n", tokens, WORKERS);
        }
    }

    /** Refreshes, and checks each token as a service does: with the published keys, asked for again when one is unknown. */
    private static Callable<Integer> worker(
            String person, AtomicBoolean over, AtomicInteger rounds, CountDownLatch working) {
        return () -> {
            Portal portal = new Portal(house, keys);
            NimbusJwtDecoder service = NimbusJwtDecoder.withJwkSetUri(
                            "http://127.0.0.1:" + house.port() + "/id/oauth2/jwks")
                    .build();
            JsonNode tokens =
                    json(portal.exchange(Portal.code(new Browser(house), person, "safar-bo-hamroh"), Portal.VERIFIER));
            int made = 0;
            working.countDown();
            while (!over.get()) {
                String access = tokens.get("access_token").asString();
                service.decode(access);
                assertThat(new Browser(house)
                                .get("/userinfo", "Authorization", "Bearer " + access)
                                .statusCode())
                        .isEqualTo(200);
                tokens = json(portal.refresh(tokens.get("refresh_token").asString()));
                made++;
                rounds.incrementAndGet();
            }
            return made;
        };
    }

    private static void awaitMore(AtomicInteger rounds) throws InterruptedException {
        int until = rounds.get() + WORKERS * ROUNDS_BETWEEN;
        while (rounds.get() < until) {
            Thread.onSpinWait();
        }
    }

    private static String signing(Administration admin) {
        for (JsonNode key : admin.json("/signing-keys")) {
            if (key.get("state").asString().equals("SIGNING")) {
                return key.get("id").asString();
            }
        }
        throw new AssertionError("no key signs");
    }
}
