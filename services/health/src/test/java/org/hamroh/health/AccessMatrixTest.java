package org.hamroh.health;

import java.util.List;
import java.util.Set;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.Things;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Tries every operation as everybody, against the rows of {@code access.yml}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedEngines.class)
class AccessMatrixTest extends AccessRules {
    private static final String DISTRICT = "TJ-SU-KHJ";

    @LocalServerPort
    private int port;

    @Override
    protected Things things() {
        Health health = new Health(port);
        String point = health.point(Health.POINT_ORGANISATION, DISTRICT);
        String one = record(health, point);
        return new Planted(point, one, record(health, point), upload(health, point));
    }

    private static String record(Health health, String point) {
        return health.record("""
                {"point":"%s","programmes":["hiv"],"day":"2013-07-29","sex":"male","band":"20-24","home":"TJ-SU-KHJ",
                 "stage":"at_return","resultKnown":true,"results":{"hiv":"reactive"}}""".formatted(point)).get(0).asString();
    }

    private static String upload(Health health, String point) {
        Api.Answer answer = health.api()
                .send(
                        "POST",
                        "/imports?point=" + point,
                        Health.recorder(),
                        "text/csv",
                        "day,sex\n2026-01-01,male\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "Idempotency-Key",
                        java.util.UUID.randomUUID().toString());
        return answer.json().get("id").asString();
    }

    /** Two screenings of one point: nobody else learns even their ids. */
    private record Planted(String point, String one, String other, String file) implements Things {
        @Override
        public List<Canary> canaries() {
            // What is recorded holds no words, so a day on which nothing else happened gives it away.
            return List.of(new Canary("2013-07-29", Set.of(Health.POINT_ORGANISATION)));
        }

        @Override
        public String id(String variable, String operation) {
            return switch (variable) {
                case "screenings/{id}" -> one;
                case "points/{id}" -> point;
                case "imports/{id}" -> file;
                case "coverage/{programme}" -> "hiv";
                case "{period}" -> "2099";
                default -> "nothing-0-1";
            };
        }

        @Override
        public String another(String variable) {
            return other;
        }

        @Override
        public Set<String> owners(String variable) {
            return variable.startsWith("screenings/") || variable.startsWith("imports/")
                    ? Set.of(Health.POINT_ORGANISATION)
                    : Set.of();
        }

        @Override
        public String place() {
            return DISTRICT;
        }
    }
}
