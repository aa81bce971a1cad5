package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The broker is dead for two minutes. Database and broker are two processes here, and both services run by {@code java -jar}
 * against them and against an issuer that is not ours. Most of this is waiting, so it runs beside the other stories.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
final class BrokerAwayJourney {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration PACE = Duration.ofMillis(900);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(60);
    private static final int BEFORE = 10;

    private final Path folder = Built.target("platforms").resolve("broker-away");
    private final List<Long> calm = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();

    @Test
    void filingGoesOnAndTheEventsArriveInOrderWhenTheBrokerReturns() {
        Folders.delete(folder);
        int mongoPort = Running.freePort();
        int kafkaPort = Running.freePort();
        try (var issuer = new OwnIssuer();
                var mongo = engines("mongo", mongoPort, 0);
                var kafka = engines("kafka", 0, kafkaPort)) {
            mongo.awaitPort(mongoPort);
            kafka.awaitPort(kafkaPort);
            int ombudsmanPort = Running.freePort();
            int coordinationPort = Running.freePort();
            try (var ombudsman = service("ombudsman", ombudsmanPort, mongoPort, kafkaPort, issuer);
                    var coordination = service("coordination", coordinationPort, mongoPort, kafkaPort, issuer)) {
                var filing = new Api(() -> "http://127.0.0.1:" + ombudsmanPort);
                var counting = new Api(() -> "http://127.0.0.1:" + coordinationPort);
                ombudsman.awaitHttp(filing, "/api/ombudsman/actuator/health/readiness");
                coordination.awaitHttp(counting, "/api/coordination/actuator/health/readiness");
                story(kafka, kafkaPort, issuer, filing, counting);
            }
        }
    }

    private void story(Running kafka, int kafkaPort, OwnIssuer issuer, Api filing, Api counting) {
        var office = new Office(filing, issuer::officer);
        var counts = new Office(counting, issuer::officer);
        for (int number = 0; number < BEFORE; number++) {
            file(filing, calm);
        }
        Await.until("counted before", DRAINED_WITHIN, counts::counted, counted -> counted == BEFORE);

        kafka.kill();
        long end = System.nanoTime() + AWAY.toNanos();
        int moved = 0;
        for (long next = System.nanoTime(); next < end; next += PACE.toNanos()) {
            String reference = file(filing, alone);
            if (alone.size() % 10 == 1) {
                String id = office.caseOf(reference);
                office.admit(id);
                office.write(id, "Оё шартнома доред?", "complainant");
                office.close(id, "Музд пардохта шуд");
                moved++;
            }
            LockSupport.parkNanos(Math.max(0, next + PACE.toNanos() - System.nanoTime()));
        }
        assertThat(counts.counted()).as("nothing can have arrived").isEqualTo(BEFORE);

        kafka.again();
        kafka.awaitPort(kafkaPort);
        long back = System.nanoTime();
        int all = BEFORE + alone.size();
        int closed = moved;
        Await.until("all is counted", DRAINED_WITHIN, counts::counted, counted -> counted >= all);
        Await.until("closings are counted", DRAINED_WITHIN, () -> closedCounted(counts) >= closed);
        Duration drained = Duration.ofNanos(System.nanoTime() - back);

        assertThat(counts.counted()).isEqualTo(all);
        assertThat(closedCounted(counts)).isEqualTo(closed);
        assertThat(office.references()).hasSize(all).doesNotHaveDuplicates();
        assertInOrder(Topic.read("127.0.0.1:" + kafkaPort, "hamroh.ombudsman.complaints"), all);
        System.out.printf(
                "Broker away for %d s: %d of %d filings answered 201, median %d ms (with the broker %d ms), longest %d ms;"
                        + " all counted %d ms after it was back%n",
                AWAY.toSeconds(),
                alone.size(),
                alone.size(),
                median(alone),
                median(calm),
                alone.stream().mapToLong(Long::longValue).max().orElse(0),
                drained.toMillis());
    }

    private static String file(Api api, List<Long> millis) {
        long begin = System.nanoTime();
        var receipt = Complainant.file(api, Complainant.anonymous("Шиносномаамро гирифтанд ва намедиҳанд."));
        millis.add((System.nanoTime() - begin) / 1_000_000);
        return receipt.reference();
    }

    private static long closedCounted(Office counts) {
        return Api.JSON
                .readTree(counts.counts())
                .required("total")
                .required("closed")
                .asLong();
    }

    /** Of each complaint the events stand in the topic in the order in which they happened; one may stand there twice. */
    private static void assertInOrder(List<Topic.Message> messages, int complaints) {
        var last = new TreeMap<String, Long>();
        var seen = new HashSet<String>();
        for (Topic.Message message : messages) {
            if (seen.add(message.key() + "#" + message.sequence())) {
                long before = last.getOrDefault(message.key(), 0L);
                assertThat(message.sequence())
                        .as("event of " + message.key() + " after number " + before)
                        .isEqualTo(before + 1);
                last.put(message.key(), message.sequence());
            }
        }
        assertThat(last).hasSize(complaints);
        assertThat(last.values().stream().filter(events -> events == 4)).isNotEmpty();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0L);
    }

    private Running engines(String name, int mongoPort, int kafkaPort) {
        Path place = folder.resolve(name);
        Folders.create(place);
        return Running.start(
                "infra/engines",
                place,
                Map.of(
                        "HAMROH_ENGINES_DATA", place.toString(),
                        "HAMROH_MONGO_PORT", Integer.toString(mongoPort),
                        "HAMROH_KAFKA_PORT", Integer.toString(kafkaPort)));
    }

    private Running service(String name, int port, int mongoPort, int kafkaPort, OwnIssuer issuer) {
        Path place = folder.resolve(name);
        Folders.create(place);
        return Running.start(
                "services/" + name,
                place,
                Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "HAMROH_ISSUER",
                        issuer.address(),
                        "HAMROH_JWKS_URI",
                        issuer.address() + "/keys",
                        "HAMROH_KEYS",
                        folder.resolve("keys").toString(),
                        "HAMROH_RECEIPT_KDF_MEMORY",
                        "256",
                        "HAMROH_RECEIPT_KDF_ITERATIONS",
                        "1",
                        "SPRING_MONGODB_URI",
                        "mongodb://127.0.0.1:" + mongoPort + "/" + name,
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + kafkaPort));
    }
}
