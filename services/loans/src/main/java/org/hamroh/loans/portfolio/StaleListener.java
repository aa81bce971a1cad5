package org.hamroh.loans.portfolio;

import java.time.LocalDate;
import org.hamroh.contracts.LoanEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What moves a loan on a day makes the figures of that day and of all later ones old. A second time changes nothing. */
@Component
class StaleListener implements EventHandler<LoanEvent> {
    private final MongoTemplate mongo;

    StaleListener(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Class<LoanEvent> family() {
        return LoanEvent.class;
    }

    @Override
    public void on(Received<LoanEvent> received) {
        LocalDate from = from(received.event());
        if (from != null) {
            mongo.updateMulti(
                    Query.query(Criteria.where("lender")
                            .is(received.event().lender())
                            .and("day")
                            .gte(from.toString())),
                    new Update().set("stale", true),
                    DayFigures.COLLECTION);
        }
    }

    private static @Nullable LocalDate from(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Disbursed e -> e.on();
            case LoanEvent.Repaid e -> e.on();
            case LoanEvent.Reversed e -> e.on();
            case LoanEvent.Charged e -> e.on();
            case LoanEvent.Rescheduled e -> e.on();
            case LoanEvent.WrittenOff e -> e.on();
            case LoanEvent.Recovered e -> e.on();
            default -> null;
        };
    }
}
