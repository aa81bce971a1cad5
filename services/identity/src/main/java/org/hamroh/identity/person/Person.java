package org.hamroh.identity.person;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Somebody who works in the house: one account of one organisation, with roles and the places they are limited to. */
@Document("people")
public final class Person {

    @Id
    private final UUID id;

    @Version
    private @Nullable Long version;

    @Indexed(unique = true)
    private final String signInName;

    private final String name;
    private final String organisation;
    private final Set<String> roles;
    private final Set<String> places;
    private final String language;
    private final boolean demo;
    private boolean active;
    private String passwordHash;
    private boolean passwordMustChange;
    private Lockout lockout;

    @PersistenceCreator
    Person(
            UUID id,
            @Nullable Long version,
            String signInName,
            String name,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language,
            boolean demo,
            boolean active,
            String passwordHash,
            boolean passwordMustChange,
            Lockout lockout) {
        this.id = id;
        this.version = version;
        this.signInName = signInName;
        this.name = name;
        this.organisation = organisation;
        this.roles = new TreeSet<>(roles);
        this.places = new TreeSet<>(places);
        this.language = language;
        this.demo = demo;
        this.active = active;
        this.passwordHash = passwordHash;
        this.passwordMustChange = passwordMustChange;
        this.lockout = lockout;
    }

    /**
     * A new account.
     *
     * @param assignment for whom, as what and where the person works
     * @param passwordHash never the password itself
     * @param oneTime whether the password only serves to choose another
     * @param demo true for an invented person
     */
    public static Person joined(
            UUID id,
            SignInName signInName,
            String name,
            Assignment assignment,
            String passwordHash,
            boolean oneTime,
            boolean demo) {
        return new Person(
                id,
                null,
                signInName.value(),
                name,
                assignment.organisation(),
                assignment.roles().stream().map(Role::code).collect(Collectors.toSet()),
                assignment.places().stream().map(Place::code).collect(Collectors.toSet()),
                assignment.language(),
                demo,
                true,
                passwordHash,
                oneTime,
                Lockout.NONE);
    }

    /**
     * Begins a try to sign in, which counts as failed until {@link #signedIn()}.
     *
     * @return false when the try is refused and nothing changed
     */
    public boolean tries(Instant now) {
        if (lockout.blocks(now)) {
            return false;
        }
        lockout = lockout.afterTry(now);
        return true;
    }

    /** The password was right: earlier failures are forgotten. */
    public void signedIn() {
        lockout = Lockout.NONE;
    }

    /** Takes a password that the person chose. */
    public void choosePassword(String newHash) {
        passwordHash = newHash;
        passwordMustChange = false;
        lockout = Lockout.NONE;
    }

    /** Takes a password that somebody else chose, good for one sign-in only. */
    public void receiveOneTimePassword(String newHash) {
        passwordHash = newHash;
        passwordMustChange = true;
        lockout = Lockout.NONE;
    }

    /** From now on this account is refused everywhere, at the next refresh of a token at the latest. */
    public void leave() {
        active = false;
    }

    /** Whether this account may act at all, in a house that does or does not admit invented people. */
    public boolean mayAct(boolean demoAdmitted) {
        return active && (demoAdmitted || !demo);
    }

    public UUID id() {
        return id;
    }

    public String signInName() {
        return signInName;
    }

    public String name() {
        return name;
    }

    /** Id of the organisation. */
    public String organisation() {
        return organisation;
    }

    public Set<String> roles() {
        return roles;
    }

    /** Codes of the places the person is limited to; empty means no limit. */
    public Set<String> places() {
        return places;
    }

    /** Language code in which the person reads. */
    public String language() {
        return language;
    }

    public boolean demo() {
        return demo;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean passwordMustChange() {
        return passwordMustChange;
    }

    Lockout lockout() {
        return lockout;
    }
}
