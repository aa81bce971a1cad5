package org.hamroh.coordination.complaintcount;

import java.time.Instant;
import java.util.List;
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
 * <p>Two documents, two steps. A day's document knows which events it has taken in. A month's document is the sum over its
 * days, and as counts only grow, writing a sum with {@code $max} may be repeated and may come late. The second step is made
 * for a repeated event too, so a stop between the two is healed when the event comes again.
 */
@Component
final class ComplaintCountListener implements EventHandler<ComplaintEvent> {
    static final String DAYS = "complaintCountDays";

    private final Inbox inbox;
    private final MongoTemplate mongo;

    ComplaintCountListener(Inbox inbox, MongoTemplate mongo) {
        this.inbox = inbox;
        this.mongo = mongo;
    }

    private record Day(Tally tally, Instant lastEventAt) {}

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
        countDay(heading, counted, received);
        sumMonth(heading);
    }

    void countDay(Heading heading, Tally counted, Received<ComplaintEvent> received) {
        Update effect = new Update()
                .inc("tally.filed", counted.filed())
                .inc("tally.admitted", counted.admitted())
                .inc("tally.notAdmitted", counted.notAdmitted())
                .inc("tally.closed", counted.closed())
                .max("lastEventAt", received.at());
        inbox.once(DAYS, heading.dayId(), received, effect);
    }

    void sumMonth(Heading heading) {
        Query ofTheMonth =
                Query.query(Criteria.where("_id").gte(heading.firstDayId()).lte(heading.lastDayId()));
        ofTheMonth.fields().include("tally", "lastEventAt");
        List<Day> days = mongo.find(ofTheMonth, Day.class, DAYS);
        Tally sum = days.stream().map(Day::tally).reduce(Tally.NONE, Tally::plus);
        Update growth = new Update()
                .setOnInsert("category", heading.category())
                .setOnInsert("place", heading.place())
                .setOnInsert("month", heading.month().toString())
                .max("filed", sum.filed())
                .max("admitted", sum.admitted())
                .max("notAdmitted", sum.notAdmitted())
                .max("closed", sum.closed());
        days.stream().map(Day::lastEventAt).max(Instant::compareTo).ifPresent(at -> growth.max("lastEventAt", at));
        mongo.upsert(Query.query(Criteria.where("_id").is(heading.monthId())), growth, MonthCount.class);
    }
}
