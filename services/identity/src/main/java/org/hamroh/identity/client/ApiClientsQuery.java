package org.hamroh.identity.client;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.identity.page.Beginning;
import org.hamroh.identity.page.Cursor;
import org.hamroh.identity.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds programs by the beginning of their id, part by part. */
@Component
class ApiClientsQuery {

    private final MongoOperations mongo;

    ApiClientsQuery(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<ApiClient> find(@Nullable String start, @Nullable String after, int size) {
        List<Criteria> all = new ArrayList<>();
        if (start != null && !start.isBlank()) {
            all.add(where("_id").regex(Beginning.of(start)));
        }
        Cursor.keys(after, 1).ifPresent(last -> all.add(where("_id").gt(last.getFirst())));
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        query.with(Sort.by("_id")).limit(size + 1);
        return Page.of(mongo.find(query, ApiClient.class), size, client -> Cursor.of(client.id()));
    }
}
