package org.hamroh.identity.firstrun;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.hamroh.identity.organisation.Organisation;
import org.hamroh.identity.organisation.Organisations;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Files what an earlier version stored so that it is found by the beginning of its name too. */
@Component
class RefilingDesk {

    private final MongoOperations mongo;
    private final People people;
    private final Organisations organisations;

    RefilingDesk(MongoOperations mongo, People people, Organisations organisations) {
        this.mongo = mongo;
        this.people = people;
        this.organisations = organisations;
    }

    void refile() {
        Query unfiled = new Query(where("searchKeys").exists(false));
        mongo.find(unfiled, Person.class).forEach(people::save);
        mongo.find(unfiled, Organisation.class).forEach(organisations::save);
    }
}
