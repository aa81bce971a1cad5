package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the means to repeat an answer, and with it the sealed receipt code, out of a complaint after a day. A save that read the
 * complaint before brings it back until the next round.
 */
@Component
class RepetitionSweep {
    private static final Duration LIFE = Duration.ofHours(24);

    private final MongoTemplate mongo;
    private final Clock clock;

    RepetitionSweep(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void sweep() {
        mongo.getCollection(Complaint.COLLECTION)
                .updateMany(
                        Query.query(Criteria.where("repetition.at")
                                        .lt(clock.instant().minus(LIFE)))
                                .getQueryObject(),
                        new Update().unset("repetition").getUpdateObject());
    }
}
