package org.hamroh.identity.firstrun;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hamroh.identity.organisation.Organisation;
import org.hamroh.identity.organisation.Organisations;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.signin.Terms;
import org.springframework.stereotype.Component;

/** Lets the invented organisations and people of a demonstration in. Their marks keep them out of any other run. */
@Component
class DemoDesk {

    private final Organisations organisations;
    private final People people;
    private final PasswordDesk passwords;
    private final Clock clock;

    DemoDesk(Organisations organisations, People people, PasswordDesk passwords, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** May run any number of times; whoever exists already stays as they are. */
    void admit() {
        for (DemoCast.Body body : DemoCast.ORGANISATIONS) {
            if (!organisations.existsById(body.id())) {
                organisations.save(Organisation.founded(body.id(), body.type(), body.names(), Set.of(), true));
            }
        }
        String hash = passwords.hash(DemoCast.PASSWORD);
        for (DemoCast.Player player : DemoCast.PEOPLE) {
            if (people.findBySignInName(player.signInName().value()).isEmpty()) {
                Person person = Person.joined(
                        id(player), player.signInName(), player.name(), player.assignment(), hash, false, true);
                person.agree(Terms.version(), clock.instant());
                people.save(person);
            }
        }
    }

    /** The same person in every demonstration, so sample data may refer to them. */
    private static UUID id(DemoCast.Player player) {
        return UUID.nameUUIDFromBytes(("demo:" + player.signInName().value()).getBytes(StandardCharsets.UTF_8));
    }
}
