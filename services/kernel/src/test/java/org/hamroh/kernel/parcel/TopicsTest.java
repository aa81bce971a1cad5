package org.hamroh.kernel.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.hamroh.kernel.testing.OwnEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final List<String> DECLARED = List.of(
            Parcels.TOPIC, Parcels.TOPIC + ".parcels.retry", Parcels.TOPIC + ".parcels.dead-letters", "hamroh.audit");
    private OwnEngines engines;

    @BeforeEach
    void start() {
        engines = OwnEngines.start();
    }

    @AfterEach
    void stop() {
        engines.close();
    }

    @Test
    void declaredTopicsAreKeptForEverAndNoOtherComesIntoBeing() throws Exception {
        try (Parcels parcels = Parcels.run(engines);
                var admin = engines.admin()) {
            Parcel parcel = parcels.save(Parcels.sent("a"));
            parcels.awaitCounted(parcel, 1);

            var configs = admin.describeConfigs(DECLARED.stream()
                            .map(name -> new ConfigResource(Type.TOPIC, name))
                            .toList())
                    .all()
                    .get();
            assertThat(configs.values())
                    .hasSize(4)
                    .allSatisfy(config ->
                            assertThat(config.get("retention.ms").value()).isEqualTo("-1"));
            assertThatThrownBy(() -> admin.describeTopics(List.of("hamroh.test.unheard-of"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("UnknownTopicOrPartition");
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(DECLARED);
        }
    }

    @Test
    void topicsAreDeclaredWhenTheBrokerComesAfterTheService() throws Exception {
        engines.stopKafka();
        try (Parcels parcels = Parcels.run(engines)) {
            Parcel parcel = parcels.save(Parcels.sent("early"));
            engines.startKafka();

            parcels.awaitCounted(parcel, 1);
            engines.send(List.of(new ProducerRecord<>(Parcels.TOPIC, "poison", new byte[] {1})));
            await().atMost(Parcels.SOON)
                    .until(() -> parcels.mongo().getCollection("deadLetters").countDocuments() == 1);
        }
    }

    @Test
    void anEmptiedDatabaseHearsEverythingAgainFromTheBeginning() {
        List<Parcel> saved;
        try (Parcels parcels = Parcels.run(engines)) {
            saved = IntStream.range(0, 10)
                    .mapToObj(i -> parcels.save(Parcels.sent("p" + i)))
                    .toList();
            saved.forEach(parcel -> parcels.awaitCounted(parcel, 1));
        }
        try (Parcels silent = Parcels.runSilently(engines)) {
            silent.mongo().getDb().drop();
        }

        try (Parcels again = Parcels.run(engines)) {
            saved.forEach(parcel -> again.awaitCounted(parcel, 1));
        }
    }

    @Test
    void aRestartedServiceGoesOnWhereItStopped() throws Exception {
        Parcel first;
        try (Parcels parcels = Parcels.run(engines)) {
            first = parcels.save(Parcels.sent("first"));
            parcels.awaitCounted(first, 1);
        }
        try (Parcels again = Parcels.run(engines);
                var admin = engines.admin()) {
            Parcel second = again.save(Parcels.sent("second"));
            again.awaitCounted(second, 1);

            Stream<String> groups = admin.listGroups().all().get().stream().map(group -> group.groupId());
            assertThat(groups)
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("parcels.0"))
                    .contains("parcels.dead-letters");
        }
    }
}
