package org.hamroh.kernel.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.Inbox;
import org.hamroh.kernel.testing.OwnEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class InboxTest {
    private static OwnEngines engines;
    private static Parcels parcels;

    @BeforeAll
    static void start() {
        engines = OwnEngines.start();
        parcels = Parcels.runSilently(engines);
    }

    @AfterAll
    static void stop() {
        parcels.close();
        engines.close();
    }

    @Test
    void manyConsumersAtOnceApplyEachEventOnce() throws Exception {
        List<Received<ParcelEvent>> events = new ArrayList<>();
        for (int parcel = 0; parcel < 20; parcel++) {
            UUID id = UUID.randomUUID();
            IntStream.rangeClosed(1, 5).mapToObj(seq -> received(id, seq)).forEach(events::add);
        }
        List<Received<ParcelEvent>> fourTimes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            fourTimes.addAll(events);
        }
        Collections.shuffle(fourTimes, new Random(7));

        long applied = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> deliveries = fourTimes.stream()
                    .map(event -> (Callable<Boolean>) () -> once("shared", event))
                    .toList();
            for (Future<Boolean> delivery : pool.invokeAll(deliveries)) {
                applied += delivery.get() ? 1 : 0;
            }
        }

        assertThat(applied).isEqualTo(100);
        assertThat(count("shared")).isEqualTo(100);
    }

    @Test
    void aLaterEventMayComeBeforeAnEarlierOne() {
        UUID id = UUID.randomUUID();

        assertThat(once("late", received(id, 2))).isTrue();
        assertThat(once("late", received(id, 1))).isTrue();
        assertThat(once("late", received(id, 2))).isFalse();

        assertThat(count("late")).isEqualTo(2);
    }

    private static boolean once(String document, Received<ParcelEvent> event) {
        return parcels.bean(Inbox.class).once("inboxTest", document, event, new Update().inc("count", 1));
    }

    private static int count(String document) {
        return Objects.requireNonNull(parcels.mongo().findById(document, Document.class, "inboxTest"))
                .getInteger("count");
    }

    private static Received<ParcelEvent> received(UUID parcel, int seq) {
        return new Received<>(
                UUID.randomUUID(), parcel.toString(), seq, Instant.EPOCH, new ParcelEvent.Moved(parcel, seq));
    }
}
