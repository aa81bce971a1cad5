package org.hamroh.identity.organisation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.hamroh.identity.page.Beginning;
import org.hamroh.identity.page.Cursor;
import org.hamroh.identity.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds organisations by the beginning of their id or of a word of their name, part by part. */
@Component
class OrganisationsQuery {

    private final MongoOperations mongo;

    OrganisationsQuery(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<Organisation> find(@Nullable String start, @Nullable String after, int size) {
        Query query = new Query();
        if (start != null && !start.isBlank()) {
            query.addCriteria(where("searchKeys").regex(Beginning.of(start)));
        }
        Cursor.keys(after, 1).ifPresent(last -> query.addCriteria(where("_id").gt(last.getFirst())));
        query.with(Sort.by("_id")).limit(size + 1);
        return Page.of(mongo.find(query, Organisation.class), size, found -> Cursor.of(found.id()));
    }
}
