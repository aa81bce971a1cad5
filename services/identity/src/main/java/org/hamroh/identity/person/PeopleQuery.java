package org.hamroh.identity.person;

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

/** Finds accounts by the beginning of any of their names, in the order of names, part by part. */
@Component
class PeopleQuery {

    private final MongoOperations mongo;

    PeopleQuery(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param organisation only its people
     * @param start the beginning of a given name, a surname or the sign-in name
     * @param active only those who may act, or only those who are suspended
     */
    Page<Person> find(
            @Nullable String organisation,
            @Nullable String start,
            @Nullable Boolean active,
            @Nullable String after,
            int size) {
        List<Criteria> all = new ArrayList<>();
        if (organisation != null && !organisation.isBlank()) {
            all.add(where("organisation").is(organisation));
        }
        if (start != null && !start.isBlank()) {
            all.add(where("searchKeys").regex(Beginning.of(start)));
        }
        if (active != null) {
            all.add(where("active").is(active));
        }
        Cursor.keys(after, 2)
                .ifPresent(last -> all.add(new Criteria()
                        .orOperator(
                                where("nameKey").gt(last.get(0)),
                                where("nameKey")
                                        .is(last.get(0))
                                        .and("signInName")
                                        .gt(last.get(1)))));
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        query.with(Sort.by("nameKey", "signInName")).limit(size + 1);
        return Page.of(
                mongo.find(query, Person.class), size, person -> Cursor.of(person.nameKey(), person.signInName()));
    }
}
