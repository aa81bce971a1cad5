package org.hamroh.coordination.complaintcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.hamroh.contracts.AuditEvent;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.coordination.Api;
import org.hamroh.coordination.complaintcount.Complaints.Story;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Counting by events over real engines, seen through the interface; run over the embedded ones and in containers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class CountingSuite {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Tally NONE = Tally.NONE;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ComplaintCountListener listener;

    @LocalServerPort
    private int port;

    @Test
    void headsOfOtherAuditsAreWitnessedAndTheFirstOfANumberStays() {
        String first = "a".repeat(64);
        var told = List.of(
                new AuditEvent.HeadReached("ombudsman", 7, first),
                new AuditEvent.HeadReached("ombudsman", 7, "b".repeat(64)),
                new AuditEvent.HeadReached("ombudsman", 9, "c".repeat(64)));
        for (int i = 0; i < told.size(); i++) {
            kafka.send(EventCodec.message("head", EventCodec.pending(told.get(i), i + 1, Instant.EPOCH)))
                    .join();
        }

        await().atMost(SOON)
                .until(() -> mongo.findById("ombudsman-000000000009", Document.class, "witnessedHeads") != null);
        assertThat(mongo.findById("ombudsman-000000000007", Document.class, "witnessedHeads"))
                .containsEntry("hash", first)
                .containsEntry("seq", 7L);
    }

    @Test
    void filedComplaintIsCountedByCategoryPlaceAndMonth() {
        Story story = Story.of(Complaints.newRegion());

        send(story.filed());

        awaitCount(story, new Tally(1, 0, 0, 0));
        JsonNode row = rows(story).getFirst();
        assertThat(row.get("category").asString()).isEqualTo("unpaid_wages");
        assertThat(row.get("month").asString()).isEqualTo("2026-11");
        assertThat(answer().json().get("lastEventAt").asString()).isGreaterThanOrEqualTo("2026-11-24T01:00:00Z");
    }

    @Test
    void complaintWithoutARegionIsCountedUnderItsCountry() {
        Story story = Story.in("detention", "TR", null, LocalDate.of(2026, 10, 31));

        send(story.filed());

        awaitCount(story, new Tally(1, 0, 0, 0));
    }

    @Test
    void theSameEventTwiceIsCountedOnce() {
        Story story = Story.of(Complaints.newRegion());

        send(story.filed(), story.filed(), story.admitted(), story.filed(), story.admitted());

        awaitCount(story, new Tally(1, 1, 0, 0));
        awaitAllHeard();
        assertThat(count(story)).isEqualTo(new Tally(1, 1, 0, 0));
    }

    @Test
    void admissionHeardBeforeTheFilingIsCounted() {
        Story story = Story.of(Complaints.newRegion());

        send(story.closed(), story.admitted());
        awaitCount(story, new Tally(0, 1, 0, 1));
        send(story.filed());

        awaitCount(story, new Tally(1, 1, 0, 1));
    }

    @Test
    void messagesBetweenOfficeAndComplainantChangeNoCount() {
        Story story = Story.of(Complaints.newRegion());

        send(story.filed(), story.asked());

        awaitAllHeard();
        assertThat(count(story)).isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void stopBetweenShardAndMonthIsHealedWhenTheEventComesAgain() {
        Story story = Story.of(Complaints.newRegion());
        listener.countInShard(Heading.of(story.filed().event()), new Tally(1, 0, 0, 0), story.filed());
        assertThat(rows(story)).isEmpty();

        send(story.filed());

        awaitCount(story, new Tally(1, 0, 0, 0));
    }

    @Test
    void twoConsumersAtOnceCountEveryEventOnce() {
        String region = Complaints.newRegion();
        List<Received<ComplaintEvent>> events = Stream.generate(() -> Story.of(region))
                .limit(40)
                .flatMap(story -> Stream.of(story.filed(), story.admitted()))
                .toList();
        List<Received<ComplaintEvent>> backwards = new ArrayList<>(events).reversed();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> events.forEach(listener::on)),
                        CompletableFuture.runAsync(() -> backwards.forEach(listener::on)))
                .join();

        assertThat(count(Story.of(region))).isEqualTo(new Tally(40, 40, 0, 0));
    }

    @Test
    void shuffledThreefoldStreamGivesTheStateOfABruteForceCount() {
        List<Received<ComplaintEvent>> stream = Complaints.random(120, 3);
        List<Received<ComplaintEvent>> threefold = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Received<ComplaintEvent>> shuffled = new ArrayList<>(stream);
            Collections.shuffle(shuffled, new Random(i));
            threefold.addAll(shuffled);
        }

        threefold.forEach(listener::on);

        Map<String, Tally> stored = new TreeMap<>();
        for (MonthCount month : mongo.findAll(MonthCount.class)) {
            if (month.month().compareTo("2026-04") < 0) {
                stored.put(month.id(), month.tally());
            }
        }
        assertThat(stored).isEqualTo(bruteForce(stream));
    }

    @Test
    void rowsOfAPeriodAndTheirTotalAreAnsweredInOrder() {
        String region = Complaints.newRegion();
        for (int month = 1; month <= 3; month++) {
            Story story = Story.in("violence", "RU", region, LocalDate.of(2024, month, 5));
            listener.on(story.filed());
            listener.on(story.notAdmitted());
        }

        JsonNode answer = api().get("/complaint-counts?from=2024-02&until=2024-03", member().bearer())
                .json();

        assertThat(answer.get("rows").valueStream().map(row -> row.get("month").asString()))
                .containsExactly("2024-02", "2024-03");
        assertThat(answer.get("total").toString())
                .isEqualTo("{\"filed\":2,\"admitted\":0,\"notAdmitted\":2,\"closed\":0}");
        assertThat(answer.get("from").asString()).isEqualTo("2024-02");
    }

    @Test
    void personLimitedToPlacesSeesTheCountsOfThosePlaces() {
        Story own = Story.of(Complaints.newRegion());
        Story foreign = Story.of(Complaints.newRegion());
        listener.on(own.filed());
        listener.on(foreign.filed());

        JsonNode answer = api().get(
                        "/complaint-counts", member().within(own.place()).bearer())
                .json();

        assertThat(answer.get("rows").valueStream().map(row -> row.get("place").asString()))
                .containsExactly(own.place());
        assertThat(answer.get("total").get("filed").asInt()).isEqualTo(1);
    }

    @Test
    void unreadablePeriodIsRefusedInTheReadersLanguage() {
        Api.Answer answer = api().call("GET", "/complaint-counts?from=yesterday", member().bearer(), "tg");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("from");
        assertThat(error.get("message").asString()).isEqualTo("Моҳро бо сол ва рақам нависед, масалан 2026-03.");
    }

    private static Map<String, Tally> bruteForce(List<Received<ComplaintEvent>> stream) {
        Map<String, Tally> counts = new TreeMap<>();
        for (Received<ComplaintEvent> received : stream) {
            ComplaintEvent event = received.event();
            String place = event.region() == null ? event.country() : event.region();
            String key = event.category() + "|" + place + "|"
                    + event.filedOn().toString().substring(0, 7);
            Tally one = switch (event.getClass().getSimpleName()) {
                case "Filed" -> new Tally(1, 0, 0, 0);
                case "Admitted" -> new Tally(0, 1, 0, 0);
                case "NotAdmitted" -> new Tally(0, 0, 1, 0);
                case "Closed" -> new Tally(0, 0, 0, 1);
                default -> NONE;
            };
            counts.merge(key, one, Tally::plus);
        }
        return counts;
    }

    @SafeVarargs
    private void send(Received<ComplaintEvent>... events) {
        for (Received<ComplaintEvent> event : events) {
            kafka.send(Complaints.message(event)).join();
        }
    }

    /** Everything sent so far has been heard once a complaint sent to each partition after it has been counted. */
    private void awaitAllHeard() {
        String region = Complaints.newRegion();
        for (int partition = 0; partition < 3; partition++) {
            var message = Complaints.message(Story.of(region).filed());
            kafka.send(new ProducerRecord<>(
                            message.topic(), partition, message.key(), message.value(), message.headers()))
                    .join();
        }
        awaitCount(Story.of(region), new Tally(3, 0, 0, 0));
    }

    private void awaitCount(Story story, Tally expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(count(story)).isEqualTo(expected));
    }

    private Tally count(Story story) {
        return rows(story).stream()
                .map(row -> new Tally(
                        row.get("filed").asLong(),
                        row.get("admitted").asLong(),
                        row.get("notAdmitted").asLong(),
                        row.get("closed").asLong()))
                .reduce(NONE, Tally::plus);
    }

    private List<JsonNode> rows(Story story) {
        return answer().json()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("place").asString().equals(story.place()))
                .toList();
    }

    private Api.Answer answer() {
        return api().get("/complaint-counts?from=2026-01&until=2026-12", member().bearer());
    }

    private Api api() {
        return new Api(port);
    }

    private static TestTokens member() {
        return TestTokens.with("coordination.member").of("coordination-tj", "coordination");
    }
}
