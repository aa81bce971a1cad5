package org.hamroh.ombudsman.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives back what nobody took up in time. On several instances at once each referral is given back once: the second save fails on
 * the version.
 */
@Component
class StalledSweep {
    private static final int AT_A_TIME = 100;

    private final Referrals referrals;
    private final MongoTemplate mongo;
    private final Allowance allowance;
    private final Clock clock;

    StalledSweep(Referrals referrals, MongoTemplate mongo, Allowance allowance, Clock clock) {
        this.referrals = referrals;
        this.mongo = mongo;
        this.allowance = allowance;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        sweep(LocalDate.now(clock.withZone(ReferralDesk.DUSHANBE)));
    }

    /** Gives back what was due before this day. */
    void sweep(LocalDate today) {
        var overdue = Query.query(Criteria.where("state")
                        .in(List.of(State.SENT, State.RECEIVED))
                        .and("due")
                        .lt(today.toString()))
                .limit(AT_A_TIME);
        var doing = new Doing(null, null, clock.instant().truncatedTo(ChronoUnit.MILLIS), today);
        for (var referral : mongo.find(overdue, Referral.class)) {
            if (referral.key() == null) {
                continue;
            }
            try {
                referral.stall(allowance.goOn(today), doing);
                referrals.save(referral);
            } catch (OptimisticLockingFailureException e) {
                // Somebody moved it in this moment; the next round sees what is left to do.
            }
        }
    }
}
