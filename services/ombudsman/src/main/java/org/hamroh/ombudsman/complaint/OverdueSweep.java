package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells once of every deadline that passed. The case itself remembers that it told, in the same write as the event, so that several
 * instances may sweep at once and a stop in the midst repeats and loses nothing.
 */
@Component
class OverdueSweep {
    private static final Logger log = LoggerFactory.getLogger(OverdueSweep.class);
    private static final int MOST = 500;

    private final MongoTemplate mongo;
    private final Complaints complaints;
    private final Clock clock;

    OverdueSweep(MongoTemplate mongo, Complaints complaints, Clock clock) {
        this.mongo = mongo;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, Complaint.DUSHANBE);
        var passed = Query.query(Criteria.where("countdown.watch").lt(today.toString()))
                .with(Sort.by("countdown.watch"))
                .limit(MOST);
        int told = 0;
        for (var complaint : mongo.find(passed, Complaint.class)) {
            told += tell(complaint, today, Act.of(Actor.CLOCK, now)) ? 1 : 0;
        }
        if (told > 0) {
            log.info("{} deadlines passed", told);
        }
    }

    private boolean tell(Complaint complaint, LocalDate today, Act act) {
        try {
            if (complaint.tellOverdue(today, act)) {
                complaints.save(complaint);
                return true;
            }
        } catch (OptimisticLockingFailureException e) {
            // Somebody changed the case in this moment; the next round looks again.
            log.debug("{} was changed meanwhile", complaint.id());
        }
        return false;
    }
}
