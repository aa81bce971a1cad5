package org.hamroh.ombudsman;

import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Reads the topic of complaints as a partner would. */
public final class Topic {
    private static final String NAME = "hamroh.ombudsman.complaints";

    private Topic() {}

    public record Event(String type, String json) {
        static Event of(ConsumerRecord<String, byte[]> message) {
            var type = message.headers().lastHeader("ce_type").value();
            return new Event(
                    new String(type, StandardCharsets.UTF_8), new String(message.value(), StandardCharsets.UTF_8));
        }

        public JsonNode data() {
            return Api.JSON.readTree(json);
        }

        public List<String> problems() {
            try (var schema =
                    Objects.requireNonNull(Event.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                        .validate(json, InputFormat.JSON)
                        .stream()
                        .map(Object::toString)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The events of one case, once there are so many. */
    public static List<Event> events(String kafka, String caseId, int count) {
        return events(kafka, NAME, caseId, count);
    }

    /** What the others are told of the audit, once it was told so often. */
    static List<Event> heads(String kafka, int count) {
        var chain = UUID.nameUUIDFromBytes("hamroh audit|ombudsman".getBytes(StandardCharsets.UTF_8));
        return events(kafka, "hamroh.audit", chain.toString(), count);
    }

    private static List<Event> events(String kafka, String topic, String caseId, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var found = new ArrayList<Event>();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                if (consumer.assignment().isEmpty()) {
                    var partitions = consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                }
                consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                    if (caseId.equals(message.key())) {
                        found.add(Event.of(message));
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }
}
