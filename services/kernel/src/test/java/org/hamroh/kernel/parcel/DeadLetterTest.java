package org.hamroh.kernel.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.kernel.testing.OwnEngines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static OwnEngines engines;
    private static Parcels parcels;

    @BeforeAll
    static void start() throws Exception {
        engines = OwnEngines.start();
        parcels = Parcels.run(engines);
        // As on a cluster whose topic takes larger messages than the house would ever send.
        var large = new AlterConfigOp(new ConfigEntry("max.message.bytes", "10000000"), AlterConfigOp.OpType.SET);
        try (var admin = engines.admin()) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(Type.TOPIC, Parcels.TOPIC), List.of(large)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        parcels.close();
        engines.close();
    }

    @Test
    void whatNobodyCanReadWaitsAsItCameWhileTheOthersAreCountedWithinFiveSeconds() throws Exception {
        Parcel before = parcels.save(Parcels.sent("warm"));
        parcels.awaitCounted(before, 1);
        ProducerRecord<String, byte[]> notJson = with("{\"parcel\": ");
        notJson.headers().add("a.strange$header", new byte[] {0, 1, (byte) 0xff});
        ProducerRecord<String, byte[]> otherVersion = with("{}");
        otherVersion.headers().remove("ce_type").add("ce_type", bytes("org.hamroh.test.parcel.sent.v2"));
        ProducerRecord<String, byte[]> noType = with("{}");
        noType.headers().remove("ce_type");
        ProducerRecord<String, byte[]> noSequence = with("{}");
        noSequence.headers().remove("ce_sequence");
        ProducerRecord<String, byte[]> badTime = with("{}");
        badTime.headers().remove("ce_time").add("ce_time", bytes("yesterday"));
        List<ProducerRecord<String, byte[]>> poison = new ArrayList<>(List.of(
                notJson,
                otherVersion,
                noType,
                noSequence,
                badTime,
                with("{\"parcel\":\"0193a1b2-0000-7000-8000-000000000001\"}"),
                with("[1,2]"),
                with("\"" + "x".repeat(5_000_000) + "\""),
                new ProducerRecord<>(Parcels.TOPIC, "no-cloud-event", bytes("hello")),
                new ProducerRecord<>(Parcels.TOPIC, null, bytes("no key")),
                new ProducerRecord<>(Parcels.TOPIC, "tombstone", null)));

        engines.send(poison);
        Parcel good = parcels.save(Parcels.sent("good"));

        await().atMost(Duration.ofSeconds(5)).until(() -> parcels.counted(good) == 1);
        await().atMost(Parcels.SOON).until(() -> unread().size() >= poison.size());
        assertThat(unread().stream().map(DeadLetterTest::value))
                .containsExactlyInAnyOrderElementsOf(poison.stream()
                        .map(ProducerRecord::value)
                        .map(DeadLetterTest::text)
                        .toList());
        assertThat(unread())
                .allSatisfy(letter -> assertThat(letter.getString("topic")).isEqualTo(Parcels.TOPIC))
                .allSatisfy(letter -> assertThat(letter.getString("reason")).matches("[a-zA-Z.$]+"));
    }

    @Test
    void aKindOfEventFromANewerProducerIsPassedOver() throws Exception {
        int before = letters().size();
        ProducerRecord<String, byte[]> newer = with("{\"anything\": true}");
        newer.headers().remove("ce_type").add("ce_type", bytes("org.hamroh.test.parcel.insured.v1"));

        engines.send(List.of(newer, Parcels.message(Parcels.sent("unheard"))));
        Parcel after = parcels.save(Parcels.sent("after"));

        parcels.awaitCounted(after, 1);
        assertThat(letters()).hasSize(before);
    }

    @Test
    void anEventThatTheHandlerDoesNotBearIsTriedAndThenSetAside() {
        Set<String> refused = parcels.bean(ParcelApplication.Counting.class).refused;
        refused.add("refused");
        Parcel parcel = parcels.save(Parcels.sent("refused").move(1, Clock.systemUTC()));

        await().atMost(Parcels.SOON)
                .until(() -> letters().stream()
                        .anyMatch(letter -> parcel.id().toString().equals(letter.getString("key"))));

        parcels.awaitCounted(parcel, 1);
        assertThat(letters())
                .filteredOn(letter -> parcel.id().toString().equals(letter.getString("key")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getString("reason")).isEqualTo("java.lang.UnsupportedOperationException");
                    assertThat(letter.getString("type")).isEqualTo("org.hamroh.test.parcel.sent.v1");
                });
    }

    private static List<Document> letters() {
        return parcels.mongo().getCollection("deadLetters").find().into(new ArrayList<>());
    }

    private static List<Document> unread() {
        return letters().stream()
                .filter(letter -> !UnsupportedOperationException.class.getName().equals(letter.getString("reason")))
                .toList();
    }

    private static String value(Document letter) {
        Binary value = letter.get("value", Binary.class);
        return value == null ? "" : text(value.getData());
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> with(String data) {
        ProducerRecord<String, byte[]> proper = Parcels.message(Parcels.sent("a"));
        return new ProducerRecord<>(proper.topic(), null, proper.key(), bytes(data), proper.headers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
