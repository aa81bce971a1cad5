package org.hamroh.identity.firstrun;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamroh.identity.organisation.Organisation;
import org.hamroh.identity.organisation.OrganisationType;
import org.hamroh.identity.organisation.Organisations;
import org.hamroh.identity.password.OneTimePassword;
import org.hamroh.identity.password.PasswordDesk;
import org.hamroh.identity.person.Assignment;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.Role;
import org.hamroh.identity.person.SignInName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets the first person into a new house: an administrator with a password that is shown once and must be changed.
 *
 * <p>The password goes to the console only, never through a logger, so no log file keeps it.
 */
@Component
class AdministratorDesk {

    static final String PLATFORM = "platform";
    static final SignInName NAME = new SignInName("administrator");

    private final People people;
    private final Organisations organisations;
    private final PasswordDesk passwords;
    private final MessageSource messages;

    AdministratorDesk(People people, Organisations organisations, PasswordDesk passwords, MessageSource messages) {
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.messages = messages;
    }

    /** Makes the administrator unless a real one exists already. */
    void ensure(PrintStream console) {
        if (people.existsByRolesAndDemo(Role.ADMIN.code(), false)) {
            return;
        }
        if (!organisations.existsById(PLATFORM)) {
            organisations.save(
                    Organisation.founded(PLATFORM, OrganisationType.PLATFORM, Map.of("en", "Hamroh"), Set.of(), false));
        }
        String password = OneTimePassword.create();
        Assignment everything = new Assignment(PLATFORM, Set.of(Role.ADMIN), Set.of(), "tg");
        people.save(Person.joined(
                UUID.randomUUID(), NAME, "Administrator", everything, passwords.hash(password), true, false));
        show(console, password);
    }

    private void show(PrintStream console, String password) {
        Object[] facts = {NAME.value(), password};
        String lines = messages.getMessage("first-run.administrator", facts, Locale.getDefault());
        console.printf("%n%s%n%n", lines.indent(2).stripTrailing());
    }
}
