package org.hamroh.kernel.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                null));
    }

    /** At most {@code size} waiting letters, newest first, from before {@code before}. */
    List<DeadLetter> waiting(@Nullable String before, int size) {
        Criteria criteria = Criteria.where("redrivenAt").is(null);
        if (before != null) {
            criteria = criteria.and("_id").lt(before);
        }
        return mongo.find(
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(size), DeadLetter.class);
    }

    /** Sends the letter round again. If it fails again it returns as a new dead letter. */
    void redrive(String id) {
        DeadLetter letter = mongo.findById(id, DeadLetter.class);
        if (letter == null) {
            throw Refusal.notFound();
        }
        ProducerRecord<String, byte[]> again =
                new ProducerRecord<>(topics.retryFor(letter.topic()), letter.key(), letter.value());
        letter.headers().forEach(header -> again.headers().add(header.name(), header.value()));
        kafka.send(again).orTimeout(10, TimeUnit.SECONDS).join();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                Update.update("redrivenAt", clock.instant()),
                DeadLetter.class);
    }

    @Contract("_, _, !null -> !null")
    private static @Nullable String text(
            ConsumerRecord<String, byte[]> letter, String header, @Nullable String otherwise) {
        Header found = letter.headers().lastHeader(header);
        return found == null || found.value() == null ? otherwise : new String(found.value(), StandardCharsets.UTF_8);
    }
}
