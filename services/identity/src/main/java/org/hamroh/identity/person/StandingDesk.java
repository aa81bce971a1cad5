package org.hamroh.identity.person;

import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Who may act at this moment: neither the person nor the organisation is suspended or invented for a demonstration. */
@Component
public final class StandingDesk {

    private final People people;
    private final Organisations organisations;
    private final boolean demo;

    StandingDesk(People people, Organisations organisations, IdentityProperties identity) {
        this.people = people;
        this.organisations = organisations;
        this.demo = identity.demo();
    }

    public Optional<Person> acting(UUID id) {
        return people.findById(id).filter(this::mayAct);
    }

    public boolean mayAct(Person person) {
        return person.mayAct(demo)
                && organisations
                        .findById(person.organisation())
                        .filter(organisation -> organisation.mayAct(demo))
                        .isPresent();
    }
}
