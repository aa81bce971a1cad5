package org.hamroh.identity.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.password.OneTimePassword;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Lets people in, gives them one-time passwords and lets them go. Whoever joins a demonstration leaves with it. */
@Component
class PersonDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.person");
    private static final int LONGEST_NAME = 200;

    private final People people;
    private final AssignmentDesk assignments;
    private final PasswordDesk passwords;
    private final boolean demo;

    PersonDesk(People people, AssignmentDesk assignments, PasswordDesk passwords, IdentityProperties identity) {
        this.people = people;
        this.assignments = assignments;
        this.passwords = passwords;
        this.demo = identity.demo();
    }

    /**
     * What the administrator hands over.
     *
     * @param oneTimePassword shown this once, kept nowhere
     */
    record Welcome(UUID id, String oneTimePassword) {}

    Welcome join(@Nullable String signInName, @Nullable String name, AssignmentDesk.Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        if (signInName == null || !SignInName.possible(signInName)) {
            errors.add(FieldError.of("signInName", "admin.name-missing"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "admin.name-missing"));
        }
        if (signInName == null || name == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String password = OneTimePassword.create();
        Person person = Person.joined(
                UUID.randomUUID(),
                new SignInName(signInName),
                name.strip(),
                assignments.read(wish),
                passwords.hash(password),
                true,
                demo);
        try {
            people.save(person);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("person.exists");
        }
        AUDIT.info("person joined person={} organisation={}", person.id(), person.organisation());
        return new Welcome(person.id(), password);
    }

    Welcome renew(UUID id) {
        Person person = people.findById(id).orElseThrow(Refusal::notFound);
        String password = OneTimePassword.create();
        person.receiveOneTimePassword(passwords.hash(password));
        people.save(person);
        AUDIT.info("one-time password given person={}", id);
        return new Welcome(id, password);
    }

    /** An administrator cannot go by mistake: another one has to do it. */
    void leave(UUID id, String administrator) {
        if (id.toString().equals(administrator)) {
            throw Refusal.conflict("person.yourself");
        }
        Person person = people.findById(id).orElseThrow(Refusal::notFound);
        person.leave();
        people.save(person);
        AUDIT.info("person left person={} organisation={}", id, person.organisation());
    }
}
