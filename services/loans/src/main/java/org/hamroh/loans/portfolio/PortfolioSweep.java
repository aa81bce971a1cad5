package org.hamroh.loans.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts in the background what is old: today of every lender, and the last days something was entered for. */
@Component
class PortfolioSweep {
    private static final Logger log = LoggerFactory.getLogger(PortfolioSweep.class);
    private static final int MOST_DAYS = 40;

    private final MongoTemplate mongo;
    private final PortfolioDesk desk;

    PortfolioSweep(MongoTemplate mongo, PortfolioDesk desk) {
        this.mongo = mongo;
        this.desk = desk;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT2M")
    void sweep() {
        for (String lender : mongo.findDistinct(new Query(), "lender", "products", String.class)) {
            long begun = System.nanoTime();
            int counted = renew(lender);
            if (counted > 0) {
                log.info("{} days counted in {} ms", counted, (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    /** @return how many days were counted */
    int renew(String lender) {
        List<LocalDate> days = new ArrayList<>();
        Query stale = Query.query(
                        Criteria.where("lender").is(lender).and("stale").is(true))
                .with(org.springframework.data.domain.Sort.by("lender", "day").descending())
                .limit(MOST_DAYS);
        stale.fields().include("day");
        mongo.find(stale, org.bson.Document.class, DayFigures.COLLECTION)
                .forEach(each -> days.add(LocalDate.parse(each.getString("day"))));
        LocalDate today = desk.today();
        boolean known = mongo.exists(
                Query.query(Criteria.where("_id").is(DayFigures.id(lender, today.toString()))), DayFigures.COLLECTION);
        if (!known) {
            days.add(today);
        }
        if (!days.isEmpty()) {
            desk.count(lender, days);
        }
        return days.size();
    }
}
