package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The master key is rotated while people file, officers read and write: nobody notices. */
@EmbeddedOmbudsman
class KeyRotationTest {
    private static final int WORKERS = 3;

    @LocalServerPort
    private int port;

    @Test
    void noRequestFailsAndNoCaseBecomesUnreadable() throws Exception {
        var api = new Api(port);
        var admin = as(TestTokens.with("admin").of("platform", "platform").bearer());
        Map<String, String> codes = new ConcurrentHashMap<>();
        var stop = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(pool.submit(work(api, codes, stop)));
            }
            for (int round = 1; round <= 2; round++) {
                int before = codes.size();
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                codes.size() >= before + 5 || running.stream().anyMatch(Future::isDone));
                api.post("/master-key/rotation", "", admin).expect(200);
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                oldUses(api, admin) == 0 || running.stream().anyMatch(Future::isDone));
            }
            stop.set(true);
            for (var each : running) {
                each.get();
            }
        }

        assertThat(codes).hasSizeGreaterThan(10);
        codes.forEach((id, code) -> {
            assertThat(api.get("/complaints/" + id, as(Api.officer()))
                            .expect(200)
                            .json()
                            .get("narrative")
                            .asString())
                    .isNotEmpty();
            assertThat(api.get("/complaints/mine", "Receipt-Code", code)
                            .expect(200)
                            .json()
                            .get("place")
                            .asString())
                    .isNotEmpty();
        });
        assertThat(api.post("/master-key/retirement", "", admin)
                        .json()
                        .get("key")
                        .asString())
                .isEqualTo("master-key.too-early");
    }

    private static Callable<Void> work(Api api, Map<String, String> codes, AtomicBoolean stop) {
        return () -> {
            while (!stop.get()) {
                JsonNode filed =
                        api.file(Bodies.filing().json(), Api.key()).expect(201).json();
                var reference = filed.get("reference").asString();
                var id = api.get("/caseload?reference=" + reference, as(Api.officer()))
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
                api.get("/complaints/" + id, as(Api.officer())).expect(200);
                api.post(
                                "/complaints/" + id + "/messages",
                                "{\"text\":\"Кадом ҳуҷҷат доред?\",\"visibility\":\"complainant\"}",
                                Api.with(as(Api.officer()), "Idempotency-Key", Api.key()))
                        .expect(201);
                codes.put(id, filed.get("receiptCode").asString());
            }
            return null;
        };
    }

    /** How many data keys are wrapped by a key that no longer seals. */
    private static long oldUses(Api api, String[] admin) {
        return api.get("/master-key", admin)
                .expect(200)
                .json()
                .get("keys")
                .valueStream()
                .filter(key -> !key.get("primary").asBoolean())
                .mapToLong(key -> key.get("dataKeys").asLong())
                .sum();
    }

    private static String[] as(String token) {
        return new String[] {"Authorization", token};
    }
}
