package org.hamroh.identity.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The active people of one organisation who have something to do there, in the order of names. */
@Component
class ColleaguesQuery {
    static final int MOST = 500;

    private final MongoOperations mongo;

    ColleaguesQuery(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param roles any of which they must have; empty for any role at all */
    List<Person> of(String organisation, Set<String> roles) {
        Query query =
                Query.query(where("organisation").is(organisation).and("active").is(true));
        query.with(Sort.by("nameKey", "signInName")).limit(MOST);
        return mongo.find(query, Person.class).stream()
                .filter(person -> roles.isEmpty()
                        ? !person.roles().isEmpty()
                        : person.roles().stream().anyMatch(roles::contains))
                .toList();
    }
}
