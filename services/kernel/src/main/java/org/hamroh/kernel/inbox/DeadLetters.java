package org.hamroh.kernel.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.lang.Contract;

/** Keeps dead letters where people can see them, and sends them round again through this service's own retry topic. */
final class DeadLetters {
    private static final int BATCH = 100;
    private static final int COUNTED = 10_000;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerTopics topics;
    private final Clock clock;

    DeadLetters(MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka, ConsumerTopics topics, Clock clock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.topics = topics;
        this.clock = clock;
    }

    /** Stores a record of the dead-letter topic; a second time changes nothing. */
    void keep(ConsumerRecord<String, byte[]> letter) {
        String id = "%s-%d-%012d".formatted(letter.topic(), letter.partition(), letter.offset());
        if (mongo.exists(Query.query(Criteria.where("_id").is(id)), DeadLetter.class)) {
            return;
        }
        List<DeadLetter.Header> own = new ArrayList<>();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(KafkaHeaders.PREFIX) && header.value() != null) {
                own.add(new DeadLetter.Header(header.key(), header.value()));
            }
        }
        mongo.save(new DeadLetter(
                id,
                Instant.ofEpochMilli(letter.timestamp()),
                text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC, letter.topic()),
                letter.key(),
                text(letter, "ce_type", null),
                text(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, "unknown"),
                own,
                letter.value(),
                null,
                null));
    }

    /** At most {@code size} waiting letters, newest first, from before {@code before}. */
    List<DeadLetter> waiting(@Nullable String before, int size) {
        Criteria criteria = waiting();
        if (before != null) {
            criteria = criteria.and("_id").lt(before);
        }
        return mongo.find(
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(size), DeadLetter.class);
    }

    /** How many wait, counted to 10,000. */
    long count() {
        return mongo.count(Query.query(waiting()).limit(COUNTED), DeadLetter.class);
    }

    /** The letters that were discarded last. */
    List<DeadLetter> discarded(int size) {
        return mongo.find(
                Query.query(Criteria.where("discarded.at").exists(true))
                        .with(Sort.by(Sort.Direction.DESC, "discarded.at"))
                        .limit(size),
                DeadLetter.class);
    }

    /** The letter, if it may still be acted on. */
    DeadLetter require(String id) {
        DeadLetter letter = mongo.findById(id, DeadLetter.class);
        if (letter == null) {
            throw Refusal.notFound();
        }
        if (letter.discarded() != null) {
            throw Refusal.conflict("dead-letter.discarded");
        }
        return letter;
    }

    /** Sends the letter round again. If it fails again it returns as a new dead letter. */
    void redrive(String id) {
        if (!send(List.of(require(id)))) {
            throw Refusal.unavailable(COME_BACK);
        }
    }

    /**
     * @param sent how many were sent round again
     * @param left how many of the same still wait; counted to 10,000
     * @param until the moment before which they came
     */
    record Redriven(int sent, long left, Instant until) {}

    /** Sends up to a hundred letters from before the moment round again, the oldest of each topic first. */
    Redriven redriveSome(@Nullable Instant before) {
        Instant until = before == null ? clock.instant() : before;
        Query those = Query.query(waiting().and("at").lte(until));
        List<DeadLetter> found = mongo.find(Query.of(those).with(Sort.by("_id")).limit(BATCH), DeadLetter.class);
        if (!send(found)) {
            throw Refusal.unavailable(COME_BACK);
        }
        return new Redriven(found.size(), mongo.count(Query.of(those).limit(COUNTED), DeadLetter.class), until);
    }

    /** Takes the letter off the list for good; it is kept, with who did it and why. */
    void discard(String id, String by, String why) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id).and("discarded.at").is(null)),
                Update.update("discarded", new DeadLetter.Discarded(clock.instant(), by, why)),
                DeadLetter.class);
    }

    /** False if the broker did not take all of them; those that it took are marked. */
    private boolean send(List<DeadLetter> letters) {
        record Sent(String id, CompletableFuture<?> ack) {}
        List<Sent> sent = letters.stream()
                .map(letter -> new Sent(letter.id(), sendOne(letter)))
                .toList();
        List<String> taken = sent.stream()
                .filter(each -> succeeded(each.ack()))
                .map(Sent::id)
                .toList();
        if (!taken.isEmpty()) {
            mongo.updateMulti(
                    Query.query(Criteria.where("_id").in(taken)),
                    Update.update("redrivenAt", clock.instant()),
                    DeadLetter.class);
        }
        return taken.size() == letters.size();
    }

    private CompletableFuture<?> sendOne(DeadLetter letter) {
        ProducerRecord<String, byte[]> again =
                new ProducerRecord<>(topics.retryFor(letter.topic()), letter.key(), letter.value());
        letter.headers().forEach(header -> again.headers().add(header.name(), header.value()));
        try {
            return kafka.send(again).orTimeout(10, TimeUnit.SECONDS);
        } catch (RuntimeException brokerAway) {
            return CompletableFuture.failedFuture(brokerAway);
        }
    }

    private static boolean succeeded(CompletableFuture<?> ack) {
        try {
            ack.join();
            return true;
        } catch (CompletionException notTaken) {
            return false;
        }
    }

    private static Criteria waiting() {
        return Criteria.where("redrivenAt").is(null).and("discarded.at").is(null);
    }

    @Contract("_, _, !null -> !null")
    private static @Nullable String text(
            ConsumerRecord<String, byte[]> letter, String header, @Nullable String otherwise) {
        Header found = letter.headers().lastHeader(header);
        return found == null || found.value() == null ? otherwise : new String(found.value(), StandardCharsets.UTF_8);
    }
}
