package org.hamroh.kernel.inbox;

import org.hamroh.kernel.event.Received;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Applies an event to a projection exactly once, in one conditional update: the document notes which events it has taken in,
 * so the check and the effect cannot come apart. It holds for duplicates, for any order, and for two consumers at once.
 *
 * <p>The document grows by one short entry per event, so it must stand for a bounded part of the stream: one aggregate, or
 * one day of one place.
 */
public final class Inbox {
    private static final String APPLIED = "applied";
    private final MongoTemplate mongo;

    public Inbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Applies the effect to the document, making it if there is none; false if it had been applied before. */
    public boolean once(String collection, Object documentId, Received<?> received, Update effect) {
        String mark = received.aggregateId() + ":" + received.seq();
        Query notYet =
                Query.query(Criteria.where("_id").is(documentId).and(APPLIED).ne(mark));
        effect.push(APPLIED, mark);
        try {
            var result = mongo.upsert(notYet, effect, collection);
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException e) {
            // The document exists: either it has this event, or another event has just made it.
            return mongo.updateFirst(notYet, effect, collection).getMatchedCount() > 0;
        }
    }
}
