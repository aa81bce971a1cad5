package org.hamroh.coordination.complaintcount;

import static java.util.Objects.requireNonNull;

import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.hamroh.kernel.inbox.Inbox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Counts complaints from their events, exactly once each and in any order.
 *
 * <p>Two documents, two steps. A shard, which holds the complaints of one heading whose ids fall to it, knows which events it
 * has taken in; so no document grows with all that happens in a busy month. The month's document holds the tally of each shard,
 * and as counts only grow, writing them with {@code $max} may be repeated and may come late. The second step is made for a
 * repeated event too, so a stop between the two is healed when the event comes again.
 */
@Component
final class ComplaintCountListener implements EventHandler<ComplaintEvent> {
    static final String SHARDS = "complaintCountShards";

    private final Inbox inbox;
    private final MongoTemplate mongo;

    ComplaintCountListener(Inbox inbox, MongoTemplate mongo) {
        this.inbox = inbox;
        this.mongo = mongo;
    }

    private record Shard(Tally tally) {}

    @Override
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void on(Received<ComplaintEvent> received) {
        Tally counted = Tally.of(received.event());
        if (counted.equals(Tally.NONE)) {
            return;
        }
        Heading heading = Heading.of(received.event());
        countInShard(heading, counted, received);
        raiseMonth(heading, received);
    }

    void countInShard(Heading heading, Tally counted, Received<ComplaintEvent> received) {
        Update effect = new Update()
                .inc("tally.filed", counted.filed())
                .inc("tally.admitted", counted.admitted())
                .inc("tally.notAdmitted", counted.notAdmitted())
                .inc("tally.closed", counted.closed());
        inbox.once(SHARDS, heading.shardId(received.aggregateId()), received, effect);
    }

    void raiseMonth(Heading heading, Received<ComplaintEvent> received) {
        Query shard = Query.query(Criteria.where("_id").is(heading.shardId(received.aggregateId())));
        shard.fields().include("tally");
        Tally tally = requireNonNull(mongo.findOne(shard, Shard.class, SHARDS)).tally();
        String part = "shards." + Heading.shard(received.aggregateId());
        Update growth = new Update()
                .setOnInsert("category", heading.category())
                .setOnInsert("place", heading.place())
                .setOnInsert("month", heading.month().toString())
                .max(part + ".filed", tally.filed())
                .max(part + ".admitted", tally.admitted())
                .max(part + ".notAdmitted", tally.notAdmitted())
                .max(part + ".closed", tally.closed())
                .max("lastEventAt", received.at());
        mongo.upsert(Query.query(Criteria.where("_id").is(heading.monthId())), growth, MonthCount.class);
    }
}
