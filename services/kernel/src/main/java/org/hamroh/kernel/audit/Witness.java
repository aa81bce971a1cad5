package org.hamroh.kernel.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Keeps the heads of another service's audit as that service told them. The first that was told under a number stays; a
 * different one is a sign that the chain was written anew, and is logged as an error.
 */
public final class Witness<E extends DomainEvent> implements EventHandler<E> {
    static final String COLLECTION = "witnessedHeads";
    private static final Logger log = LoggerFactory.getLogger(Witness.class);

    private final String service;
    private final Class<E> family;
    private final Function<E, Head> reading;
    private final MongoTemplate mongo;

    /** @param service whose heads these are */
    public Witness(String service, Class<E> family, Function<E, Head> reading, MongoTemplate mongo) {
        this.service = service;
        this.family = family;
        this.reading = reading;
        this.mongo = mongo;
    }

    @Override
    public Class<E> family() {
        return family;
    }

    @Override
    public void on(Received<E> received) {
        Head head = reading.apply(received.event());
        MongoCollection<Document> heads = mongo.getCollection(COLLECTION);
        String id = "%s-%012d".formatted(service, head.seq());
        heads.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("service", service),
                        Updates.setOnInsert("seq", head.seq()),
                        Updates.setOnInsert("hash", head.hash()),
                        Updates.setOnInsert("at", Date.from(received.at()))),
                new UpdateOptions().upsert(true));
        Document kept = Objects.requireNonNull(heads.find(Filters.eq("_id", id)).first());
        if (!head.hash().equals(kept.getString("hash"))) {
            log.error("The audit of {} was written anew: its entry {} had another hash before", service, head.seq());
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
