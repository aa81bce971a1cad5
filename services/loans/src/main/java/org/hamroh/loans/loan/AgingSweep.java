package org.hamroh.loans.loan;

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

/** Looks at each loan on the day after an instalment was due: what was not paid is then late, and others are told. */
@Component
class AgingSweep {
    private static final Logger log = LoggerFactory.getLogger(AgingSweep.class);
    private static final int BATCH = 500;

    private final MongoTemplate mongo;
    private final Loans loans;
    private final Clock clock;

    AgingSweep(MongoTemplate mongo, Loans loans, Clock clock) {
        this.mongo = mongo;
        this.loans = loans;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, LoanDesk.DUSHANBE);
        Doing doing = new Doing("clock", now, today);
        int aged = 0;
        int found;
        do {
            var passed = mongo.find(
                    Query.query(Criteria.where("standing.nextDueOn").gt("").lt(today.toString()))
                            .with(Sort.by("standing.nextDueOn"))
                            .limit(BATCH),
                    Loan.class);
            found = 0;
            for (Loan loan : passed) {
                found += age(loan, doing) ? 1 : 0;
            }
            aged += found;
        } while (found == BATCH);
        if (aged > 0) {
            log.info("{} instalments fell due", aged);
        }
    }

    private boolean age(Loan loan, Doing doing) {
        try {
            if (loan.age(doing)) {
                loans.save(loan);
                return true;
            }
        } catch (OptimisticLockingFailureException e) {
            // Somebody changed the loan in this moment; the next round looks again.
            log.debug("{} was changed meanwhile", loan.id());
        }
        return false;
    }
}
