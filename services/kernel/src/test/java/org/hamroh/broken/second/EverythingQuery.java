package org.hamroh.broken.second;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads for nobody, that is, for everybody. */
class EverythingQuery {
    private final MongoOperations mongo;

    EverythingQuery(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<Object> all() {
        return mongo.findAll(Object.class);
    }
}
