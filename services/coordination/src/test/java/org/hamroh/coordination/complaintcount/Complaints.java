package org.hamroh.coordination.complaintcount;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.jspecify.annotations.Nullable;

/** Invented complaints and the messages by which the ombudsman's service would tell of them. */
final class Complaints {
    static final String TOPIC = "hamroh.ombudsman.complaints";
    private static final AtomicInteger REGIONS = new AtomicInteger();

    private Complaints() {}

    /** One complaint: where and when, and its events numbered as they happened. */
    record Story(
            UUID id,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) {
        static Story in(String category, String country, @Nullable String region, LocalDate filedOn) {
            return new Story(UuidCreator.getTimeOrderedEpoch(), category, country, region, filedOn);
        }

        static Story of(String region) {
            return in("unpaid_wages", "RU", region, LocalDate.of(2026, 11, 24));
        }

        String place() {
            return region == null ? country : region;
        }

        Received<ComplaintEvent> filed() {
            return numbered(
                    1,
                    new ComplaintEvent.Filed(
                            id, "ombudsman-tj", category, country, region, filedOn, "tg", true, true, null));
        }

        Received<ComplaintEvent> admitted() {
            return numbered(2, new ComplaintEvent.Admitted(id, "ombudsman-tj", category, country, region, filedOn));
        }

        Received<ComplaintEvent> notAdmitted() {
            return numbered(
                    2,
                    new ComplaintEvent.NotAdmitted(
                            id, "ombudsman-tj", category, country, region, filedOn, "before_a_court"));
        }

        Received<ComplaintEvent> asked() {
            return numbered(
                    3,
                    new ComplaintEvent.OfficeAsked(
                            id, "ombudsman-tj", category, country, region, filedOn, UUID.randomUUID()));
        }

        Received<ComplaintEvent> closed() {
            return numbered(
                    4, new ComplaintEvent.Closed(id, "ombudsman-tj", category, country, region, filedOn, "wages_paid"));
        }

        private Received<ComplaintEvent> numbered(long seq, ComplaintEvent event) {
            Instant at = filedOn.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(3600 * seq);
            return new Received<>(UUID.randomUUID(), id.toString(), seq, at, event);
        }
    }

    /** A place no other test counts in. */
    static String newRegion() {
        int n = REGIONS.getAndIncrement();
        return "RU-" + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26) + "1";
    }

    static ProducerRecord<String, byte[]> message(Received<ComplaintEvent> received) {
        return EventCodec.message(
                received.aggregateId(), EventCodec.pending(received.event(), received.seq(), received.at()));
    }

    /** Complaints at many places in several months, each with a fate of its own, in the order of happening. */
    static List<Received<ComplaintEvent>> random(int complaints, long seed) {
        Random random = new Random(seed);
        List<String> categories = List.of("unpaid_wages", "registration", "documents_withheld");
        List<String> regions = List.of("RU-SVE", "RU-MOW", "RU-SPE");
        List<Received<ComplaintEvent>> events = new ArrayList<>();
        for (int i = 0; i < complaints; i++) {
            boolean abroad = random.nextInt(4) > 0;
            Story story = Story.in(
                    categories.get(random.nextInt(3)),
                    abroad ? "RU" : "KZ",
                    abroad ? regions.get(random.nextInt(3)) : null,
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)));
            events.add(story.filed());
            int fate = random.nextInt(4);
            if (fate == 1) {
                events.add(story.notAdmitted());
            } else if (fate > 1) {
                events.add(story.admitted());
                events.add(story.asked());
            }
            if (fate == 3) {
                events.add(story.closed());
            }
        }
        return events;
    }
}
