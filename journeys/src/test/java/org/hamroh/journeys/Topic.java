package org.hamroh.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as it lies in the broker. */
final class Topic {

    private static final Duration POLL = Duration.ofMillis(200);

    private Topic() {}

    /** A message; the sequence is that of its aggregate. */
    record Message(String key, long sequence, String type, String json) {

        static Message of(ConsumerRecord<String, String> record) {
            return new Message(
                    record.key(),
                    Long.parseLong(header(record, "ce_sequence")),
                    header(record, "ce_type"),
                    record.value());
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** Everything in it from its beginning to its present end, partition by partition. */
    static List<Message> read(String brokers, String topic) {
        var all = new ArrayList<Message>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> all.add(Message.of(record)));
            }
        }
        return all;
    }
}
