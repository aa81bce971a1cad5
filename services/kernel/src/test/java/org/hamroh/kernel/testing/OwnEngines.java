package org.hamroh.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hamroh.engines.EmbeddedKafka;
import org.hamroh.engines.EmbeddedMongo;

/** Both engines for one suite that takes them away and brings them back, at the same ports and over the same files. */
public final class OwnEngines implements AutoCloseable {
    private final Path folder;
    private EmbeddedMongo mongo;
    private EmbeddedKafka kafka;
    private final int mongoPort;
    private final int kafkaPort;

    private OwnEngines() throws IOException {
        folder = Files.createTempDirectory("hamroh-own-engines");
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"), 0);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        mongoPort = mongo.port();
        kafkaPort = kafka.port();
    }

    public static OwnEngines start() {
        try {
            return new OwnEngines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Command line arguments that point an application at these engines. */
    public String[] arguments(String database) {
        return new String[] {
            "--spring.mongodb.uri=mongodb://127.0.0.1:" + mongoPort + "/" + database,
            "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
            "--hamroh.keys=" + folder.resolve("keys"),
            "--server.port=0"
        };
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public void stopMongo() {
        mongo.close();
    }

    public void startMongo() throws IOException {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"), mongoPort);
    }

    public void stopKafka() {
        kafka.close();
    }

    public void startKafka() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort);
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Sends the messages and waits until the broker has them all. */
    public void send(List<ProducerRecord<String, byte[]>> messages) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers(), "acks", "all", "max.request.size", 16 << 20, "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : messages.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    /** Everything in the topic now, in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers());
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
    }
}
