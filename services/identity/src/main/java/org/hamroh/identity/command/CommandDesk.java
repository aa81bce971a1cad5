package org.hamroh.identity.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries a command out once, however often it is sent within a day. */
@Component
public final class CommandDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final Clock clock;

    CommandDesk(MongoTemplate mongo, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer of the act, or of the same command before.
     *
     * @param operation what is done, and to whom
     * @throws Refusal 409 while the same command is still being carried out; whatever the act throws, and then it may be sent
     *     again
     */
    public <T> T once(IdempotencyKey key, String administrator, String operation, Class<T> type, Supplier<T> act) {
        String id = administrator + "|" + operation + "|" + key.hash();
        try {
            mongo.insert(new Answered(id, null, clock.instant()));
        } catch (DuplicateKeyException sentBefore) {
            return answerOf(id)
                    .map(answer -> json.readValue(key.open(answer), type))
                    .orElseGet(() -> again(id, key, administrator, operation, type, act));
        }
        try {
            T answer = act.get();
            mongo.save(new Answered(id, key.seal(json.writeValueAsString(answer)), clock.instant()));
            return answer;
        } catch (RuntimeException e) {
            mongo.remove(Query.query(Criteria.where("_id").is(id)), Answered.class);
            throw e;
        }
    }

    private Optional<Sealed> answerOf(String id) {
        return Optional.ofNullable(mongo.findById(id, Answered.class)).map(Answered::answer);
    }

    /** What was begun and never ended, because the process stopped in the midst, may be carried out after a minute. */
    private <T> T again(
            String id, IdempotencyKey key, String administrator, String operation, Class<T> type, Supplier<T> act) {
        Criteria given = Criteria.where("_id").is(id).and("answer").is(null);
        Query up = Query.query(given.and("at").lt(clock.instant().minus(PATIENCE)));
        if (mongo.remove(up, Answered.class).getDeletedCount() == 0) {
            throw Refusal.conflict("admin.command-under-way");
        }
        return once(key, administrator, operation, type, act);
    }
}
