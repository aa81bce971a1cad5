package org.hamroh.kernel.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Ties what a service has heard to the database that remembers it: the name of the consumer group is kept in that database.
 * In an emptied one a new name is made, and the service hears everything again from the beginning.
 */
final class Generation {
    private static final String COLLECTION = "consumerGroup";

    private final MongoTemplate mongo;
    private final String service;

    Generation(MongoTemplate mongo, String service) {
        this.mongo = mongo;
        this.service = service;
    }

    /** The same for every instance of the service on this database. */
    String group() {
        Document kept = mongo.findAndModify(
                Query.query(Criteria.where("_id").is(service)),
                new Update().setOnInsert("group", service + "." + UuidCreator.getTimeOrderedEpoch()),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(kept).getString("group");
    }
}
