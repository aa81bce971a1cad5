package org.hamroh.identity.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.link.LinkDesk;
import org.hamroh.identity.password.OneTimePassword;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.identity.session.SessionsDesk;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What an administrator does with people. Nobody can shut out themselves: another administrator has to do it. Whoever joins a
 * demonstration leaves with it.
 */
@Component
class PersonDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.person");
    private static final int LONGEST_NAME = 200;

    private final People people;
    private final PersonChangeDesk changes;
    private final AssignmentDesk assignments;
    private final PasswordDesk passwords;
    private final LinkDesk links;
    private final SessionsDesk sessions;
    private final boolean demo;

    PersonDesk(
            People people,
            PersonChangeDesk changes,
            AssignmentDesk assignments,
            PasswordDesk passwords,
            LinkDesk links,
            SessionsDesk sessions,
            IdentityProperties identity) {
        this.people = people;
        this.changes = changes;
        this.assignments = assignments;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.demo = identity.demo();
    }

    /** What the administrator hands over; shown this once, kept nowhere. */
    record Handed(UUID id, LinkDesk.Made link) {}

    Handed invite(@Nullable String signInName, @Nullable String name, AssignmentDesk.Wish wish, String administrator) {
        List<FieldError> errors = new ArrayList<>();
        if (signInName == null || !SignInName.possible(signInName)) {
            errors.add(FieldError.of("signInName", "admin.name-missing"));
        }
        if (!readable(name)) {
            errors.add(FieldError.of("name", "admin.name-missing"));
        }
        errors.addAll(assignments.errors(wish));
        if (signInName == null || name == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Person person = Person.joined(
                UUID.randomUUID(),
                new SignInName(signInName),
                name.strip(),
                assignments.read(wish),
                passwords.hash(OneTimePassword.create()),
                true,
                demo);
        try {
            people.save(person);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("person.exists");
        }
        AUDIT.info("person invited person={} organisation={} by={}", person.id(), person.organisation(), administrator);
        return new Handed(person.id(), links.make(person.id(), false, LinkDesk.INVITATION));
    }

    Handed link(UUID id, boolean phoneLost, String administrator) {
        Person person = people.findById(id).orElseThrow(Refusal::notFound);
        AUDIT.info("link given person={} phoneLost={} by={}", id, phoneLost, administrator);
        return new Handed(person.id(), links.make(id, phoneLost, LinkDesk.INVITATION));
    }

    Person assign(UUID id, long seen, @Nullable String name, AssignmentDesk.Wish wish, String administrator) {
        List<FieldError> errors = new ArrayList<>(assignments.errors(wish));
        if (!readable(name)) {
            errors.addFirst(FieldError.of("name", "admin.name-missing"));
        }
        known(id);
        if (name == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Assignment assignment = assignments.read(wish);
        if (isSelf(id, administrator) && !assignment.roles().contains(Role.ADMIN)) {
            throw Refusal.conflict("person.yourself");
        }
        Person changed = changes.change(id, person -> {
                    require(person, seen);
                    person.assign(name.strip(), assignment);
                    return true;
                })
                .orElseThrow();
        AUDIT.info("person assigned person={} roles={} by={}", id, changed.roles(), administrator);
        return changed;
    }

    void suspend(UUID id, String administrator) {
        if (isSelf(id, administrator)) {
            throw Refusal.conflict("person.yourself");
        }
        known(id);
        changes.change(id, person -> {
            person.suspend();
            return true;
        });
        long ended = sessions.endAll(id);
        links.drop(id);
        AUDIT.info("person suspended person={} sessions={} by={}", id, ended, administrator);
    }

    void resume(UUID id, String administrator) {
        known(id);
        changes.change(id, person -> {
            person.resume();
            return true;
        });
        AUDIT.info("person resumed person={} by={}", id, administrator);
    }

    /** First the colleague has the tasks, then the other has them no more: a crash between the two loses none. */
    void handOver(UUID id, long seen, @Nullable UUID to, String administrator) {
        Person from = people.findById(id).orElseThrow(Refusal::notFound);
        require(from, seen);
        if (isSelf(id, administrator)) {
            throw Refusal.conflict("person.yourself");
        }
        boolean colleague = to != null
                && !to.equals(id)
                && people.findById(to)
                        .filter(other ->
                                other.mayAct(demo) && other.organisation().equals(from.organisation()))
                        .isPresent();
        if (to == null || !colleague) {
            throw Refusal.invalid(List.of(FieldError.of("to", "admin.no-such-colleague")));
        }
        changes.change(to, other -> {
            other.takeOver(from);
            return true;
        });
        changes.change(id, person -> {
            person.layDown();
            return true;
        });
        AUDIT.info("tasks handed over from={} to={} by={}", id, to, administrator);
    }

    void endSession(UUID id, UUID session, String administrator) {
        if (!sessions.end(id, session)) {
            throw Refusal.notFound();
        }
        AUDIT.info("session ended person={} session={} by={}", id, session, administrator);
    }

    void endSessions(UUID id, String administrator) {
        known(id);
        AUDIT.info("sessions ended person={} count={} by={}", id, sessions.endAll(id), administrator);
    }

    private void known(UUID id) {
        if (!people.existsById(id)) {
            throw Refusal.notFound();
        }
    }

    private static boolean readable(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static boolean isSelf(UUID id, String administrator) {
        return id.toString().equals(administrator);
    }

    private static void require(Person person, long seen) {
        if (person.revision() != seen) {
            throw Refusal.stale();
        }
    }
}
