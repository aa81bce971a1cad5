package org.hamroh.identity.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.identity.password.PasswordRules;
import org.hamroh.identity.password.TooManyWaiting;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.PersonChangeDesk;
import org.hamroh.identity.person.SignInName;
import org.hamroh.identity.person.StandingDesk;
import org.hamroh.identity.trail.TrailDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final PersonChangeDesk changes;
    private final PasswordDesk passwords;
    private final DecoyDesk decoys;
    private final TrailDesk trail;
    private final Clock clock;

    SignInDesk(
            People people,
            StandingDesk standing,
            PersonChangeDesk changes,
            PasswordDesk passwords,
            DecoyDesk decoys,
            TrailDesk trail,
            Clock clock) {
        this.people = people;
        this.standing = standing;
        this.changes = changes;
        this.passwords = passwords;
        this.decoys = decoys;
        this.trail = trail;
        this.clock = clock;
    }

    SignIn signIn(String name, String password) {
        try {
            return password.length() > PasswordRules.LONGEST || !SignInName.possible(name)
                    ? refuseUnseen(name, "impossible")
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
        if (person.passwordMustChange() && passwords.matches(newPassword, person.passwordHash())) {
            return false;
        }
        String hash = passwords.hash(newPassword);
        changes.change(person.id(), somebody -> {
            somebody.choosePassword(hash);
            return true;
        });
        trail.done(person.id(), "password.changed");
        return true;
    }

    /** Somebody who may act. */
    Optional<Person> person(UUID id) {
        return standing.acting(id);
    }

    /** Everything asked for was proven. */
    void completed(UUID id) {
        changes.change(id, person -> {
            person.signedIn();
            return true;
        });
        trail.done(id, "sign-in.accepted");
    }

    void agree(UUID id) {
        changes.change(id, person -> {
            person.agree(Terms.version(), clock.instant());
            return true;
        });
        trail.done(id, "terms.accepted");
    }

    private SignIn decide(SignInName name, String password) {
        Optional<Person> found = people.findBySignInName(name.value());
        if (found.isEmpty()) {
            return refuseUnseen(name.value(), "unknown");
        }
        UUID id = found.get().id();
        if (!standing.mayAct(found.get())) {
            return refuseUnseen(name.value(), "closed person=" + id);
        }
        Optional<Person> trying = changes.change(id, person -> person.tries(clock.instant()));
        if (trying.isEmpty()) {
            return refuseUnseen(name.value(), "locked person=" + id);
        }
        if (!passwords.matches(password, trying.get().passwordHash())) {
            trail.stranger("sign-in.refused", id);
            return new SignIn.Refused();
        }
        AUDIT.info("password accepted person={}", id);
        changes.change(id, person -> {
            person.passwordProven();
            return true;
        });
        return new SignIn.Proven(trying.get());
    }

    private SignIn refuseUnseen(String name, String reason) {
        decoys.write(name);
        passwords.pretend();
        trail.stranger("sign-in.refused", null);
        AUDIT.info("sign-in refused reason={}", reason);
        return new SignIn.Refused();
    }
}
