package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
    @TempDir
    Path folder;

    @Test
    void bothComeBackOnTheirPortsWithTheirDataAfterKillAndAfterStop() throws Exception {
        int mongoPort = 0;
        int kafkaPort = 0;
        for (int run = 0; run < 3; run++) {
            try (Victim engines = start()) {
                if (run == 0) {
                    mongoPort = engines.port("mongo");
                    kafkaPort = engines.port("kafka");
                    createTopic(kafkaPort);
                }
                assertThat(engines.port("mongo")).isEqualTo(mongoPort);
                assertThat(engines.port("kafka")).isEqualTo(kafkaPort);
                assertThat(produce(kafkaPort)).as("offset").isEqualTo(run);
                assertThat(insert(mongoPort)).isEqualTo(run + 1);
                if (run == 1) {
                    assertThat(engines.stop()).isEqualTo(143);
                }
            }
        }
    }

    @Test
    void secondRunOverTheSameFolderIsRefused() throws Exception {
        try (Victim first = start();
                DataFolder other = DataFolder.lock(folder.resolve("other"))) {
            Process second = Victim.launch(Engines.class, folder.resolve("second"), data());
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(3);
            assertThat(Files.readString(folder.resolve("second"))).contains("in use by another run");
            assertThat(first.port("mongo")).isPositive();
            assertThat(other).isNotNull();
        }
    }

    @Test
    void unknownArgumentIsNamed() throws Exception {
        Process process = Victim.launch(Engines.class, folder.resolve("errors"), "--port=1");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("errors"))).contains("--port=1");
    }

    private Victim start() throws Exception {
        return Victim.start(Engines.class, folder.resolve("errors"), data());
    }

    private String data() {
        return "--data=" + folder.resolve("data");
    }

    private static void createTopic(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static long produce(int port) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("events", "key", "value"))
                    .get(10, TimeUnit.SECONDS)
                    .offset();
        }
    }

    private static long insert(int port) {
        try (MongoClient client = MongoRig.client(port)) {
            var things = client.getDatabase("data").getCollection("things");
            things.insertOne(new Document("a", 1));
            return things.countDocuments();
        }
    }
}
