package org.hamroh.ombudsman.statistics;

import java.time.YearMonth;
import java.util.UUID;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps what is counted of each complaint, from its events, and marks its month to be summed again.
 *
 * <p>Every change may be repeated and may come late: a first moment is kept with {@code $min}, and where the complaint stands is
 * taken only from an event later than the one it was last taken from.
 */
@Component
final class StatisticsListener implements EventHandler<ComplaintEvent> {
    private final MongoTemplate mongo;

    StatisticsListener(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void on(Received<ComplaintEvent> received) {
        ComplaintEvent event = received.event();
        Standing standing = Standing.after(event);
        if (standing == null && !(event instanceof ComplaintEvent.Overdue)) {
            return;
        }
        Query one = Query.query(Criteria.where("_id").is(UUID.fromString(received.aggregateId())));
        mongo.upsert(one, facts(received), CaseFigures.class);
        if (standing != null) {
            stand(one, standing, received.seq());
        }
        mark(event.office(), YearMonth.from(event.filedOn()).toString());
    }

    private static Update facts(Received<ComplaintEvent> received) {
        ComplaintEvent event = received.event();
        String region = event.region();
        Update facts = new Update()
                .setOnInsert("office", event.office())
                .setOnInsert("month", YearMonth.from(event.filedOn()).toString())
                .setOnInsert("category", event.category())
                .setOnInsert("place", region == null ? event.country() : region);
        return switch (event) {
            case ComplaintEvent.Filed unused -> facts.min("filedAt", received.at());
            case ComplaintEvent.Admitted unused ->
                facts.min("decidedAt", received.at()).max("admitted", true);
            case ComplaintEvent.NotAdmitted unused -> facts.min("decidedAt", received.at());
            case ComplaintEvent.Referred e -> facts.set("referredTo", e.body());
            case ComplaintEvent.Overdue unused -> facts.set("overdue", true);
            default -> facts;
        };
    }

    private void stand(Query one, Standing standing, long seq) {
        Query earlier = Query.of(one)
                .addCriteria(new Criteria()
                        .orOperator(
                                Criteria.where("standingSeq").exists(false),
                                Criteria.where("standingSeq").lt(seq)));
        mongo.updateFirst(earlier, new Update().set("standing", standing).set("standingSeq", seq), CaseFigures.class);
    }

    private void mark(String office, String month) {
        Query one = Query.query(Criteria.where("_id").is(MonthFigures.id(office, month)));
        Update mark = new Update()
                .setOnInsert("office", office)
                .setOnInsert("month", month)
                .inc("marks", 1)
                .set("due", true);
        mongo.upsert(one, mark, MonthMark.class);
    }
}
