package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.hamroh.ombudsman.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@EmbeddedOmbudsman
class OverdueSweepTest {
    @LocalServerPort
    private int port;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void aPassedDeadlineIsToldOnceAndAnUrgentFilingAtOnce() {
        var api = new Api(port);
        var reference = api.file(Bodies.filing().with("category", "detention").json(), Api.key())
                .expect(201)
                .json()
                .get("reference")
                .asString();
        var stored = Query.query(Criteria.where("reference").is(reference.replace("-", "")));
        var id = Objects.requireNonNull(mongo.findOne(stored, Complaint.class)).id();
        mongo.updateFirst(
                stored,
                new Update().set("countdown.dueOn", "2026-01-02").set("countdown.watch", "2026-01-02"),
                Complaint.class);

        sweep.sweep();
        sweep.sweep();

        // The relay may send an event twice; what happened is told once in the case itself.
        await().untilAsserted(() -> assertThat(Topic.events(EmbeddedEngines.kafka(), id.toString(), 3).stream()
                        .peek(event -> assertThat(event.problems()).isEmpty())
                        .map(event -> event.type().replaceAll(".*complaint.(.*).v1", "$1"))
                        .distinct())
                .containsExactly("filed", "urgent-filed", "overdue"));
        assertThat(Objects.requireNonNull(mongo.findOne(stored, Complaint.class))
                        .journal())
                .extracting(JournalEntry::deed)
                .containsExactly(Deed.OVERDUE);
        var listed = api.get("/caseload?due=overdue&sort=dueOn&reference=" + reference, "Authorization", Api.officer())
                .expect(200)
                .json()
                .get("items");
        assertThat(listed.size()).isOne();
        assertThat(listed.get(0).get("due").asString()).isEqualTo("overdue");
        assertThat(listed.get(0).get("urgent").asBoolean()).isTrue();
    }
}
