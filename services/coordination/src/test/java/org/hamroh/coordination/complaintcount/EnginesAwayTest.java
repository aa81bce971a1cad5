package org.hamroh.coordination.complaintcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.coordination.Running;
import org.hamroh.coordination.complaintcount.Complaints.Story;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.testing.OwnEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnginesAwayTest {
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
    void nothingIsSetAsideWhileTheDatabaseIsAwayAndAllIsCountedAfterwards() throws Exception {
        try (Running running = Running.over(engines)) {
            engines.send(filings(1));
            running.awaitFiled(1);

            engines.stopMongo();
            engines.send(filings(30));
            // Longer than the tries that an ordinary failure gets, so that giving up would show.
            assertThat(running.api().get("/complaint-counts", secretary()).status())
                    .isEqualTo(503);
            assertThat(running.api().get("/complaint-counts", secretary()).status())
                    .isEqualTo(503);
            engines.startMongo();

            running.awaitFiled(31);
            assertThat(running.letters().size()).isZero();
            assertThat(engines.read(Complaints.TOPIC + ".coordination.dead-letters"))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsLostWhileTheBrokerIsAway() throws Exception {
        try (Running running = Running.over(engines)) {
            engines.send(filings(3));
            running.awaitFiled(3);

            engines.stopKafka();
            assertThat(running.filed()).isEqualTo(3);
            engines.startKafka();
            engines.send(filings(4));

            running.awaitFiled(7);
        }
    }

    @Test
    void replayIntoAnEmptiedDatabaseGivesTheSameDocuments() throws Exception {
        List<Received<ComplaintEvent>> stream = Complaints.random(60, 11);
        long filed = stream.stream()
                .filter(e -> e.event() instanceof ComplaintEvent.Filed)
                .count();
        List<Document> months;
        try (Running first = Running.over(engines)) {
            engines.send(stream.stream().map(Complaints::message).toList());
            engines.send(List.of(new ProducerRecord<>(Complaints.TOPIC, "poison", new byte[] {1, 2})));
            // Again, as after a crash of the producer; and one that marks the end in each partition.
            engines.send(stream.stream().map(Complaints::message).toList());
            engines.send(ends());
            first.awaitFiled(filed + 3);
            first.awaitLetters(1);
            months = months(first);
            first.mongo().getDb().drop();
        }

        try (Running again = Running.over(engines)) {
            again.awaitFiled(filed + 3);
            again.awaitLetters(1);
            assertThat(months(again)).isEqualTo(months).hasSizeGreaterThan(10);
        }
    }

    private static List<Document> months(Running running) {
        return running.mongo()
                .getCollection(MonthCount.COLLECTION)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static List<ProducerRecord<String, byte[]>> filings(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Complaints.message(Story.of("RU-SVE").filed()))
                .toList();
    }

    private static List<ProducerRecord<String, byte[]>> ends() {
        return IntStream.range(0, 3)
                .mapToObj(partition -> {
                    var message = Complaints.message(Story.of("RU-END").filed());
                    return new ProducerRecord<>(
                            message.topic(), partition, message.key(), message.value(), message.headers());
                })
                .toList();
    }

    private static String secretary() {
        return TestTokens.with("coordination.secretary")
                .of("coordination-tj", "coordination")
                .bearer();
    }
}
