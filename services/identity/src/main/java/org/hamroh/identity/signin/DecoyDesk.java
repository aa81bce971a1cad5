package org.hamroh.identity.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes that serve only to take as long as counting a failed try does. They say nothing about anybody. */
@Component
class DecoyDesk {

    private static final int SLOTS = 64;

    private final MongoOperations mongo;
    private final Clock clock;

    DecoyDesk(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void write(String name) {
        mongo.upsert(
                new Query(where("_id").is(Math.floorMod(name.hashCode(), SLOTS))),
                new Update().set("at", clock.instant()),
                "sign-in-decoys");
    }
}
