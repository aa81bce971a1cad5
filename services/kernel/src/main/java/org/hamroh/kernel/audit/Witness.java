package org.hamroh.kernel.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.hamroh.contracts.AuditEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Keeps the heads of the other services' audits as those services told them. The first that was told under a number stays;
 * a different one is a sign that the chain was written anew, and is logged as an error.
 */
final class Witness implements EventHandler<AuditEvent> {
    static final String COLLECTION = "witnessedHeads";
    private static final Logger log = LoggerFactory.getLogger(Witness.class);

    private final String self;
    private final MongoTemplate mongo;

    /** @param self the witness's own service, for which it cannot stand */
    Witness(String self, MongoTemplate mongo) {
        this.self = self;
        this.mongo = mongo;
    }

    @Override
    public Class<AuditEvent> family() {
        return AuditEvent.class;
    }

    @Override
    public void on(Received<AuditEvent> received) {
        switch (received.event()) {
            case AuditEvent.HeadReached head -> {
                if (!head.service().equals(self)) {
                    keep(head, Date.from(received.at()));
                }
            }
        }
    }

    private void keep(AuditEvent.HeadReached head, Date at) {
        MongoCollection<Document> heads = mongo.getCollection(COLLECTION);
        String id = "%s-%012d".formatted(head.service(), head.seq());
        heads.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("service", head.service()),
                        Updates.setOnInsert("seq", head.seq()),
                        Updates.setOnInsert("hash", head.hash()),
                        Updates.setOnInsert("at", at)),
                new UpdateOptions().upsert(true));
        Document kept = Objects.requireNonNull(heads.find(Filters.eq("_id", id)).first());
        if (!head.hash().equals(kept.getString("hash"))) {
            log.error(
                    "The audit of {} was written anew: its entry {} had another hash before",
                    head.service(),
                    head.seq());
        }
    }

    /** All heads of the service that lie in this collection. */
    static List<Head> heads(MongoCollection<Document> kept, String service) {
        List<Head> heads = new ArrayList<>();
        for (Document each :
                kept.find(Filters.and(Filters.gte("_id", service + "-"), Filters.lt("_id", service + ".")))) {
            heads.add(new Head(each.get("seq", Number.class).longValue(), each.getString("hash")));
        }
        return heads;
    }
}
