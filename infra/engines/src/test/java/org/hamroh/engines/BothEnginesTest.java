package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
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

class BothEnginesTest {
    @TempDir
    Path folder;

    @Test
    void documentsAreThereAfterRestart() throws Exception {
        for (int run = 0; run < 3; run++) {
            try (EmbeddedMongo mongo = EmbeddedMongo.start(folder.resolve("m/mongo.store"), 0);
                    MongoClient client = MongoClients.create(mongo.uri(""))) {
                var people = client.getDatabase("people").getCollection("people");
                assertThat(people.countDocuments()).isEqualTo(run);
                people.insertOne(new Document("run", run));
                assertThat(client.getDatabase("people")
                                .runCommand(new Document("hello", 1))
                                .getBoolean("isWritablePrimary"))
                        .isTrue();
            }
        }
    }

    @Test
    void messagesAreThereAfterRestart() throws Exception {
        for (int run = 0; run < 2; run++) {
            try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("k"), 0)) {
                Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
                if (run == 0) {
                    try (Admin admin = Admin.create(settings)) {
                        admin.createTopics(java.util.List.of(new NewTopic("events", 1, (short) 1)))
                                .all()
                                .get(30, TimeUnit.SECONDS);
                    }
                }
                try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                    var sent = producer.send(new ProducerRecord<>("events", "key", "value"))
                            .get(30, TimeUnit.SECONDS);
                    assertThat(sent.offset()).isEqualTo(run);
                }
            }
        }
    }
}
