package org.hamroh.coordination.complaintcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.bson.Document;
import org.hamroh.coordination.Api;
import org.hamroh.coordination.Running;
import org.hamroh.coordination.complaintcount.Complaints.Story;
import org.hamroh.kernel.testing.OwnEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadLetterTest {
    private static final TestTokens ADMIN = TestTokens.with("admin").of("platform", "platform");
    private OwnEngines engines;
    private Running running;

    @BeforeEach
    void start() {
        engines = OwnEngines.start();
        running = Running.over(engines);
    }

    @AfterEach
    void stop() {
        running.close();
        engines.close();
    }

    @Test
    void poisonWaitsAndIsShownWhileOtherComplaintsAreCountedWithinFiveSeconds() throws Exception {
        engines.send(List.of(Complaints.message(Story.of("RU-SVE").filed())));
        running.awaitFiled(1);
        acceptLargeMessages();
        ProducerRecord<String, byte[]> otherVersion = with("{}");
        otherVersion.headers().remove("ce_type");
        otherVersion.headers().add("ce_type", bytes("org.hamroh.ombudsman.complaint.filed.v9"));

        engines.send(List.of(
                with("{\"complaint\":"),
                with("{\"complaint\":\"0193a1b2-0000-7000-8000-000000000001\"}"),
                otherVersion,
                with("\"" + "x".repeat(5_000_000) + "\""),
                new ProducerRecord<>(Complaints.TOPIC, "no-cloud-event", bytes("Салом")),
                Complaints.message(Story.of("RU-MOW").filed())));

        await().atMost(Duration.ofSeconds(5)).until(() -> running.filed() == 2);
        running.awaitLetters(5);
        assertThat(running.letters().toString()).contains("Unreadable").doesNotContain("Салом", "xxx");
    }

    @Test
    void codeOfAWrongFormWaitsInsteadOfBeingCounted() throws Exception {
        Story odd = Story.in("Unpaid wages", "RU", null, Story.of("RU-SVE").filedOn());

        engines.send(List.of(Complaints.message(odd.filed())));

        running.awaitLetters(1);
        assertThat(running.filed()).isZero();
    }

    @Test
    void eventIsCountedOnceWhenItsLetterIsRedrivenAfterTheCauseIsGone() throws Exception {
        Story story = Story.of("RU-SVE");
        var shards = running.mongo().getCollection(ComplaintCountListener.SHARDS);
        String id = Heading.of(story.filed().event()).shardId(story.id().toString());
        shards.insertOne(new Document("_id", id).append("tally", new Document("filed", "not a number")));
        engines.send(List.of(Complaints.message(story.filed())));
        running.awaitLetters(1);
        JsonNode letter = running.letters().get(0);
        assertThat(letter.get("key").asString()).isEqualTo(story.id().toString());
        assertThat(letter.get("type").asString()).isEqualTo("org.hamroh.ombudsman.complaint.filed.v1");
        assertThat(letter.get("topic").asString()).isEqualTo(Complaints.TOPIC);

        assertThat(redrive(letter, TestTokens.with("coordination.secretary").of("coordination-tj", "coordination")))
                .isEqualTo(403);
        assertThat(running.letters().size()).isEqualTo(1);
        assertThat(redrive(letter, ADMIN)).isEqualTo(204);
        // The cause is still there: the letter comes back as a new one.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> running.letters().size() == 1
                        && !running.letters().get(0).get("id").equals(letter.get("id")));
        shards.deleteOne(new Document("_id", id));
        assertThat(redrive(running.letters().get(0), ADMIN)).isEqualTo(204);

        running.awaitFiled(1);
        running.awaitLetters(0);
        assertThat(redrive(letter, ADMIN)).isEqualTo(204);
        engines.send(List.of(Complaints.message(Story.of("RU-SVE").filed())));
        running.awaitFiled(2);
    }

    @Test
    void allLettersAreSentRoundAgainAHundredAtATimeAndThoseThatFailAnewAreNotSentTwice() throws Exception {
        List<ProducerRecord<String, byte[]>> poison = new java.util.ArrayList<>();
        for (int i = 0; i < 120; i++) {
            poison.add(with("{\"complaint\":" + i));
        }
        engines.send(poison);
        await().atMost(Duration.ofSeconds(60)).until(() -> flow().get("letters").asLong() == 120);

        JsonNode first = post("/dead-letters/redrive", "");
        assertThat(first.get("sent").asInt()).isEqualTo(100);
        assertThat(first.get("left").asLong()).isEqualTo(20);
        JsonNode second = post(
                "/dead-letters/redrive", "{\"until\":\"" + first.get("until").asString() + "\"}");
        assertThat(second.get("sent").asInt()).isEqualTo(20);
        assertThat(second.get("left").asLong()).isZero();
        // All fail again and come back as new letters.
        await().atMost(Duration.ofSeconds(60)).until(() -> flow().get("letters").asLong() == 120);
    }

    @Test
    void aDiscardedLetterLeavesTheListAndStaysOnRecordWithItsReason() throws Exception {
        Story story = Story.in("Unpaid wages", "RU", null, Story.of("RU-SVE").filedOn());
        engines.send(List.of(Complaints.message(story.filed()), with("Салом, ман Гулнора")));
        running.awaitLetters(2);
        JsonNode readable = letter(story.id().toString());
        assertThat(readable.get("event").asString())
                .contains("\"Unpaid wages\"", story.id().toString());
        JsonNode unreadable = running.letters()
                .valueStream()
                .filter(letter -> letter.get("event").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(unreadable.toString()).doesNotContain("Гулнора");
        assertThat(unreadable.get("bytes").asInt()).isPositive();
        String discard = "/dead-letters/" + readable.get("id").asString() + "/discard";

        Api.Answer without = running.api().call("POST", discard, ADMIN.bearer(), "tg", "{\"reason\":\" x \"}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(running.api()
                        .call("POST", discard, ADMIN.bearer(), "en", "{\"reason\":\"A test by the office\"}")
                        .status())
                .isEqualTo(204);

        running.awaitLetters(1);
        JsonNode kept = running.api()
                .get("/dead-letters?discarded=true", ADMIN.bearer())
                .json()
                .get("items");
        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.at("/0/discarded/why").asString()).isEqualTo("A test by the office");
        assertThat(redrive(readable, ADMIN)).isEqualTo(409);
        assertThat(post("/dead-letters/redrive", "").get("sent").asInt()).isEqualTo(1);
        assertThat(running.mongo()
                        .getCollection("audit")
                        .find()
                        .into(new java.util.ArrayList<>())
                        .toString())
                .contains("event.discard", "event.redrive-all");
    }

    @Test
    void lagOffsetsAndRetriesAreShown() throws Exception {
        engines.send(List.of(Complaints.message(Story.of("RU-SVE").filed())));
        running.awaitFiled(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topic(Complaints.TOPIC).get("lag").asLong() == 0);

        JsonNode topic = topic(Complaints.TOPIC);
        assertThat(topic.get("use").asString()).isEqualTo("heard");
        assertThat(topic.get("partitions").size()).isEqualTo(3);
        assertThat(topic.get("partitions")
                        .valueStream()
                        .mapToLong(each -> each.get("end").asLong())
                        .sum())
                .isEqualTo(1);
        assertThat(topic(Complaints.TOPIC + ".coordination.retry").get("use").asString())
                .isEqualTo("retry");
        assertThat(flow().get("brokerAway").asBoolean()).isFalse();
        assertThat(flow().at("/outbox/late").asBoolean()).isFalse();

        Story story = Story.of("RU-SVE");
        String id = Heading.of(story.filed().event()).shardId(story.id().toString());
        running.mongo()
                .getCollection(ComplaintCountListener.SHARDS)
                .insertOne(new Document("_id", id).append("tally", new Document("filed", "not a number")));
        engines.send(List.of(Complaints.message(story.filed())));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !flow().get("retries").isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> flow().get("retries").isEmpty());
        assertThat(flow().get("letters").asLong()).isEqualTo(1);

        engines.stopKafka();
        assertThat(flow().get("brokerAway").asBoolean()).isTrue();
        assertThat(flow().get("letters").asLong()).isEqualTo(1);
    }

    @Test
    void letterThatDoesNotExistCannotBeRedriven() {
        Api.Answer answer = running.api().call("POST", "/dead-letters/none-0-1/redrive", ADMIN.bearer(), "en");

        assertThat(answer.status()).isEqualTo(404);
    }

    private JsonNode flow() {
        return running.api().get("/events", ADMIN.bearer()).json();
    }

    private JsonNode topic(String name) {
        return flow().get("topics")
                .valueStream()
                .filter(topic -> topic.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode letter(String key) {
        return running.letters()
                .valueStream()
                .filter(letter -> letter.get("key").asString().equals(key)
                        && !letter.get("event").isNull())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode post(String path, String json) {
        Api.Answer answer = running.api().call("POST", path, ADMIN.bearer(), "en", json);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private int redrive(JsonNode letter, TestTokens caller) {
        return running.api()
                .call("POST", "/dead-letters/" + letter.get("id").asString() + "/redrive", caller.bearer(), "en")
                .status();
    }

    private void acceptLargeMessages() throws Exception {
        var large = new AlterConfigOp(new ConfigEntry("max.message.bytes", "10000000"), AlterConfigOp.OpType.SET);
        try (var admin = engines.admin()) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(Type.TOPIC, Complaints.TOPIC), List.of(large)))
                    .all()
                    .get();
        }
    }

    private static ProducerRecord<String, byte[]> with(String data) {
        var proper = Complaints.message(Story.of("RU-SVE").filed());
        return new ProducerRecord<>(proper.topic(), null, proper.key(), bytes(data), proper.headers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
