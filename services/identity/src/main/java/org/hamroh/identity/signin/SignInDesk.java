package org.hamroh.identity.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.identity.password.PasswordRules;
import org.hamroh.identity.password.TooManyWaiting;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.SignInName;
import org.hamroh.identity.person.StandingDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Decides whether somebody is who they say.
 *
 * <p>A refusal never tells its reason, neither in words nor in time: every refused try costs one write and one password
 * check, whether the account exists, is locked, is closed, or the password was wrong.
 */
@Component
class SignInDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.sign-in");

    private final People people;
    private final StandingDesk standing;
    private final PasswordDesk passwords;
    private final DecoyDesk decoys;
    private final Clock clock;

    SignInDesk(People people, StandingDesk standing, PasswordDesk passwords, DecoyDesk decoys, Clock clock) {
        this.people = people;
        this.standing = standing;
        this.passwords = passwords;
        this.decoys = decoys;
        this.clock = clock;
    }

    SignIn signIn(String name, String password) {
        try {
            return password.length() > PasswordRules.LONGEST || !SignInName.possible(name)
                    ? refuseUnseen(name, "", "impossible")
                    : decide(new SignInName(name), password);
        } catch (TooManyWaiting tooMany) {
            AUDIT.warn("sign-in busy");
            return new SignIn.Busy();
        }
    }

    /**
     * Replaces the password of somebody who has just proven to be that person.
     *
     * @return false when the new password is the old one, which nobody chose
     */
    boolean changePassword(Person person, String newPassword) {
        if (passwords.matches(newPassword, person.passwordHash())) {
            return false;
        }
        String hash = passwords.hash(newPassword);
        update(person.id(), somebody -> {
            somebody.choosePassword(hash);
            return true;
        });
        AUDIT.info("password changed person={}", person.id());
        return true;
    }

    Optional<Person> person(UUID id) {
        return people.findById(id);
    }

    private SignIn decide(SignInName name, String password) {
        Optional<Person> found = people.findBySignInName(name.value());
        if (found.isEmpty()) {
            return refuseUnseen(name.value(), password, "unknown");
        }
        UUID id = found.get().id();
        if (!standing.mayAct(found.get())) {
            return refuseUnseen(name.value(), password, "closed person=" + id);
        }
        Optional<Person> trying = update(id, person -> person.tries(clock.instant()));
        if (trying.isEmpty()) {
            return refuseUnseen(name.value(), password, "locked person=" + id);
        }
        if (!passwords.matches(password, trying.get().passwordHash())) {
            AUDIT.info("sign-in refused reason=password person={}", id);
            return new SignIn.Refused();
        }
        return welcome(id);
    }

    private SignIn welcome(UUID id) {
        Person person = update(id, somebody -> {
                    somebody.signedIn();
                    return true;
                })
                .orElseThrow();
        AUDIT.info("sign-in accepted person={}", id);
        return person.passwordMustChange() ? new SignIn.ChooseAnotherPassword(person) : new SignIn.Welcome(person);
    }

    private SignIn refuseUnseen(String name, String password, String reason) {
        decoys.write(name);
        passwords.pretend(password);
        AUDIT.info("sign-in refused reason={}", reason);
        return new SignIn.Refused();
    }

    /** Changes the newest state of a person, again and again until nobody else changed it in between. */
    private Optional<Person> update(UUID id, Move move) {
        while (true) {
            Person person = people.findById(id).orElseThrow();
            if (!move.on(person)) {
                return Optional.empty();
            }
            try {
                return Optional.of(people.save(person));
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private interface Move {
        boolean on(Person person);
    }
}
