package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaCrashTest {
    private static final int ROUNDS = 20;
    private static final String TOPIC = "events";
    private static final int PARTITIONS = 3;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicLong sequence = new AtomicLong();

    @Test
    void nothingConfirmedIsLostOrDoubledWhenTheBrokerIsKilledUnderLoad() throws Exception {
        String port = String.valueOf(Ports.free());
        String dir = folder.resolve("kafka").toString();
        String cluster = null;
        for (int round = 0; round <= ROUNDS; round++) {
            try (Victim victim = Victim.start(KafkaProcess.class, folder.resolve("errors"), dir, port)) {
                Map<String, Object> connection = Map.of("bootstrap.servers", "127.0.0.1:" + port);
                if (round == 0) {
                    cluster = prepare(connection);
                }
                verify(connection);
                if (round < ROUNDS) {
                    killUnderLoad(victim, connection);
                } else {
                    assertThat(clusterId(connection)).isEqualTo(cluster);
                }
            }
        }
    }

    private static String prepare(Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return clusterId(connection);
    }

    private static String clusterId(Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            return admin.describeCluster().clusterId().get(30, TimeUnit.SECONDS);
        }
    }

    private void verify(Map<String, Object> connection) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int p = 0; p < PARTITIONS; p++) {
            partitions.add(new TopicPartition(TOPIC, p));
        }
        List<Long> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(connection, new LongDeserializer(), new LongDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> found.add(r.value()));
            }
        }
        Set<Long> present = new HashSet<>(found);
        assertThat(present).as("doubled").hasSameSizeAs(found);
        Set<Long> lost = new HashSet<>(confirmed);
        lost.removeAll(present);
        assertThat(lost).as("lost").isEmpty();
    }

    private void killUnderLoad(Victim victim, Map<String, Object> connection) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", connection.get("bootstrap.servers"),
                "acks", "all",
                "enable.idempotence", true,
                "linger.ms", 0,
                "delivery.timeout.ms", 3000,
                "request.timeout.ms", 2500,
                "max.block.ms", 3000);
        long enough = confirmed.size() + 500 + random.nextInt(4000);
        try (var producer = new KafkaProducer<>(settings, new LongSerializer(), new LongSerializer())) {
            while (confirmed.size() < enough) {
                long id = sequence.incrementAndGet();
                var sent = producer.send(new ProducerRecord<>(TOPIC, id, id), (metadata, error) -> {
                    if (error == null) {
                        confirmed.add(id);
                    }
                });
                if (id % 200 == 0) {
                    sent.get();
                }
            }
            victim.kill();
            producer.close(Duration.ZERO);
        } catch (ExecutionException e) {
            throw new AssertionError("refused before the kill", e);
        }
    }
}
