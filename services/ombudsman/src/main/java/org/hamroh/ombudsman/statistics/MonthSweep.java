package org.hamroh.ombudsman.statistics;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sums the months in which something happened, from what is kept of each complaint: so a figure is right however its events
 * came, and a page reads twelve documents, not a year of complaints. Several instances may sum one month; they write the same.
 */
@Component
class MonthSweep {
    private static final int AT_A_TIME = 24;

    private final MongoTemplate mongo;
    private final Clock clock;

    MonthSweep(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void sweep() {
        List<MonthMark> due =
                mongo.find(Query.query(Criteria.where("due").is(true)).limit(AT_A_TIME), MonthMark.class);
        due.forEach(this::sum);
    }

    private void sum(MonthMark mark) {
        Query ofTheMonth = Query.query(
                Criteria.where("office").is(mark.office()).and("month").is(mark.month()));
        try (Stream<CaseFigures> cases = mongo.stream(ofTheMonth, CaseFigures.class)) {
            mongo.save(MonthFigures.sum(mark.office(), mark.month(), cases, clock.instant()));
        }
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(mark.id()).and("marks").is(mark.marks())),
                new Update().set("due", false),
                MonthMark.class);
    }
}
