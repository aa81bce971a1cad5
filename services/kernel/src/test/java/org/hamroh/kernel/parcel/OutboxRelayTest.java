package org.hamroh.kernel.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.hamroh.kernel.testing.OwnEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class OutboxRelayTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static OwnEngines engines;
    private static Parcels parcels;

    @BeforeAll
    static void start() {
        engines = OwnEngines.start();
        parcels = Parcels.run(engines);
    }

    @AfterAll
    static void stop() {
        parcels.close();
        engines.close();
    }

    @Test
    void eventsOfADocumentLeaveInOrderAsCloudEvents() {
        Parcel parcel = parcels.save(Parcels.sent("a").move(1, CLOCK).move(2, CLOCK));
        String id = parcel.id().toString();

        parcels.awaitPulled(parcel);

        assertThat(parcels.published(parcel)).containsExactly("1", "2", "3");
        var first = engines.read(Parcels.TOPIC).stream()
                .filter(message -> id.equals(message.key()))
                .findFirst()
                .orElseThrow();
        assertThat(Parcels.header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(Parcels.header(first, "ce_type")).isEqualTo("org.hamroh.test.parcel.sent.v1");
        assertThat(Parcels.header(first, "ce_source")).isEqualTo("/parcels");
        assertThat(Parcels.header(first, "ce_subject")).isEqualTo(id);
        assertThat(Parcels.header(first, "ce_id")).isNotEmpty();
        assertThat(Parcels.header(first, "ce_time")).endsWith("Z");
        assertThat(Parcels.header(first, "content-type")).isEqualTo("application/json");
        assertThat(new String(first.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"parcel\":\"" + id + "\",\"label\":\"a\",\"note\":null}");
        parcels.awaitCounted(parcel, 3);
    }

    @Test
    void publishingLeavesTheVersionOfTheDocumentAlone() {
        Parcel parcel = parcels.save(Parcels.sent("a"));

        parcels.awaitPulled(parcel);

        assertThat(parcels.stored(parcel).getLong("version")).isEqualTo(parcel.version());
    }

    @Test
    void nothingIsLostWhileTheBrokerIsAway() throws IOException {
        engines.stopKafka();
        List<Parcel> saved;
        try {
            saved = IntStream.range(0, 25)
                    .mapToObj(i -> parcels.save(Parcels.sent("p" + i).move(1, CLOCK)))
                    .toList();
            assertThat(saved).allMatch(parcel -> parcels.waiting(parcel) == 2);
        } finally {
            engines.startKafka();
        }

        saved.forEach(parcel -> parcels.awaitCounted(parcel, 2));
        saved.forEach(parcels::awaitPulled);
        assertThat(saved)
                .allSatisfy(
                        parcel -> assertThat(parcels.published(parcel).stream().distinct())
                                .containsExactly("1", "2"));
    }

    @Test
    void aStopBetweenConfirmationAndPullOnlyRepeatsTheEvents() {
        Parcel parcel = Parcels.sent("a").move(1, CLOCK);
        Document asWritten;
        try (Parcels silent = Parcels.runSilently(engines)) {
            silent.save(parcel);
            asWritten = silent.stored(parcel);
        }
        parcels.awaitPulled(parcel);
        parcels.awaitCounted(parcel, 2);

        parcels.mongo().getCollection("parcels").replaceOne(new Document("_id", parcel.id()), asWritten);

        parcels.awaitPulled(parcel);
        await().atMost(Parcels.SOON)
                .untilAsserted(() -> assertThat(parcels.published(parcel)).containsExactly("1", "2", "1", "2"));
        Parcel after = parcels.save(Parcels.sent("after"));
        parcels.awaitCounted(after, 1);
        assertThat(parcels.counted(parcel)).isEqualTo(2);
    }

    @Test
    void aStaleSaveBringsAnEventBackAndConsumersStillCountItOnce() {
        Parcel parcel = parcels.save(Parcels.sent("a"));
        parcels.awaitPulled(parcel);

        // The object in hand still holds the event that the relay has pulled meanwhile.
        parcels.save(parcel.move(1, CLOCK));

        parcels.awaitPulled(parcel);
        assertThat(parcels.published(parcel)).containsExactly("1", "1", "2");
        parcels.awaitCounted(parcel, 2);
    }

    @Test
    void aDocumentStopsAtItsFirstFailureWhileTheOthersGoOn() {
        Parcel tooLarge = parcels.save(Parcels.sent("x".repeat(2_000_000)).move(1, CLOCK));
        List<Parcel> others = IntStream.range(0, 5)
                .mapToObj(i -> parcels.save(Parcels.sent("o" + i).move(1, CLOCK).move(2, CLOCK)))
                .toList();
        try {
            others.forEach(parcels::awaitPulled);
            others.forEach(parcel -> parcels.awaitCounted(parcel, 3));

            assertThat(parcels.waiting(tooLarge)).isEqualTo(2);
            assertThat(parcels.published(tooLarge)).isEmpty();
        } finally {
            parcels.mongo().remove(tooLarge);
        }
    }

    @Test
    void aStageWrittenByAnotherProcessCanBeReadBeforeAnyIsWritten() {
        Parcel parcel = parcels.save(Parcels.sent("a").arrive("blue"));

        try (Parcels fresh = Parcels.runSilently(engines)) {
            Parcel read = Objects.requireNonNull(fresh.mongo().findById(parcel.id(), Parcel.class));

            assertThat(read.whereabouts()).isEqualTo(new Parcel.Whereabouts.Arrived("blue"));
            assertThat(fresh.stored(parcel).get("whereabouts", Document.class).getString("_class"))
                    .isEqualTo("arrived");
        }
    }

    @Test
    void theTraceOfTheRequestGoesWithTheEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Parcel parcel;
        try (var unused = MDC.putCloseable("traceId", trace);
                var unusedToo = MDC.putCloseable("spanId", "00f067aa0ba902b7")) {
            parcel = parcels.save(Parcels.sent("a"));
        }

        parcels.awaitCounted(parcel, 1);

        assertThat(parcels.bean(ParcelApplication.Counting.class).traces).contains(trace);
        assertThat(engines.read(Parcels.TOPIC))
                .filteredOn(message -> parcel.id().toString().equals(message.key()))
                .extracting(message -> Parcels.header(message, "traceparent"))
                .containsExactly("00-" + trace + "-00f067aa0ba902b7-01");
    }
}
