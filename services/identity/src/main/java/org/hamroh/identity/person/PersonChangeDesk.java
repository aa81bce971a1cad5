package org.hamroh.identity.person;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Changes the newest state of a person, again and again until nobody else changed it in between. */
@Component
public final class PersonChangeDesk {

    private final People people;

    PersonChangeDesk(People people) {
        this.people = people;
    }

    /**
     * @param move what to do; false leaves the person unchanged
     * @return the person as saved, or empty when the move was refused
     */
    public Optional<Person> change(UUID id, Predicate<Person> move) {
        while (true) {
            Person person = people.findById(id).orElseThrow();
            if (!move.test(person)) {
                return Optional.empty();
            }
            try {
                return Optional.of(people.save(person));
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }
}
