// Long because an account is one document, and every move of it stands beside the state it changes.
package org.hamroh.identity.person;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Somebody who works in the house: one account of one organisation, with roles and the places they are limited to. */
@Document("people")
@CompoundIndex(name = "byName", def = "{'nameKey': 1, 'signInName': 1}")
@CompoundIndex(name = "byOrganisation", def = "{'organisation': 1, 'nameKey': 1, 'signInName': 1}")
public final class Person {

    @Id
    private final UUID id;

    @Version
    private @Nullable Long version;

    @Indexed(unique = true)
    private final String signInName;

    private String name;
    private String nameKey;

    @Indexed
    private Set<String> searchKeys;

    private String organisation;
    private Set<String> roles;
    private Set<String> places;
    private String language;
    private final boolean demo;
    private boolean active;
    private long revision;
    private String passwordHash;
    private boolean passwordMustChange;
    private Lockout lockout;
    private @Nullable SecondFactor secondFactor;
    private @Nullable Agreement agreement;

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
            long revision,
            String passwordHash,
            boolean passwordMustChange,
            Lockout lockout,
            @Nullable SecondFactor secondFactor,
            @Nullable Agreement agreement) {
        this.id = id;
        this.version = version;
        this.signInName = signInName;
        this.name = name;
        this.nameKey = key(name);
        this.searchKeys = searchKeys(name, signInName);
        this.organisation = organisation;
        this.roles = new TreeSet<>(roles);
        this.places = new TreeSet<>(places);
        this.language = language;
        this.demo = demo;
        this.active = active;
        this.revision = revision;
        this.passwordHash = passwordHash;
        this.passwordMustChange = passwordMustChange;
        this.lockout = lockout;
        this.secondFactor = secondFactor;
        this.agreement = agreement;
    }

    /**
     * Which terms somebody agreed to.
     *
     * @param terms version of the terms
     * @param at when
     */
    record Agreement(String terms, Instant at) {}

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
                codes(assignment.roles().stream().map(Role::code)),
                codes(assignment.places().stream().map(Place::code)),
                assignment.language(),
                demo,
                true,
                0,
                passwordHash,
                oneTime,
                Lockout.NONE,
                null,
                null);
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

    /** The password was right: this try does not count, but earlier ones do until the second factor is proven too. */
    public void passwordProven() {
        lockout = lockout.withoutLastTry();
    }

    /** Everything asked for was proven: earlier failures are forgotten. */
    public void signedIn() {
        lockout = Lockout.NONE;
    }

    /** Takes a password that the person chose. */
    public void choosePassword(String newHash) {
        passwordHash = newHash;
        passwordMustChange = false;
        lockout = Lockout.NONE;
    }

    /** Takes an authenticator app, in place of an earlier one. */
    public void enrol(SecondFactor factor) {
        secondFactor = factor;
    }

    /** Forgets a lost phone: the next sign-in asks for a new one. */
    public void forgetSecondFactor() {
        secondFactor = null;
    }

    /**
     * Spends the code of this half minute.
     *
     * @return false when it, or a later one, was spent before
     */
    public boolean spendStep(long step) {
        if (secondFactor == null || step <= secondFactor.lastStep()) {
            return false;
        }
        secondFactor = secondFactor.usedAt(step);
        return true;
    }

    /** Spends a recovery code; false when it is none of those left. */
    public boolean spendRecovery(String digest) {
        if (secondFactor == null || !secondFactor.recoveryDigests().contains(digest)) {
            return false;
        }
        secondFactor = secondFactor.without(digest);
        return true;
    }

    /** Takes new recovery codes; the earlier ones are worth nothing now. */
    public void receiveRecovery(List<String> digests) {
        if (secondFactor != null) {
            secondFactor = secondFactor.with(digests);
        }
    }

    public void agree(String terms, Instant at) {
        agreement = new Agreement(terms, at);
    }

    public boolean agreedTo(String terms) {
        return agreement != null && agreement.terms.equals(terms);
    }

    /** From now on this account is refused everywhere, at the next refresh of a token at the latest. */
    public void suspend() {
        active = false;
        revision++;
    }

    /** Lets the person in again; failures before the suspension are forgotten. */
    public void resume() {
        active = true;
        lockout = Lockout.NONE;
        revision++;
    }

    /** Changes the name and for whom, as what and where the person works. */
    public void assign(String newName, Assignment assignment) {
        name = newName;
        nameKey = key(newName);
        searchKeys = searchKeys(newName, signInName);
        organisation = assignment.organisation();
        roles = new TreeSet<>(codes(assignment.roles().stream().map(Role::code)));
        places = new TreeSet<>(codes(assignment.places().stream().map(Place::code)));
        language = assignment.language();
        revision++;
    }

    /**
     * Takes over the tasks of a colleague. Places widen what both had: whoever had no limit passes none on.
     */
    public void takeOver(Person colleague) {
        boolean unlimited = (!roles.isEmpty() && places.isEmpty()) || colleague.places.isEmpty();
        Set<String> both = new TreeSet<>(places);
        both.addAll(colleague.places);
        places = unlimited ? new TreeSet<>() : both;
        roles = new TreeSet<>(
                Stream.concat(roles.stream(), colleague.roles.stream()).toList());
        revision++;
    }

    /** Has no task any more. */
    public void layDown() {
        roles = new TreeSet<>();
        places = new TreeSet<>();
        revision++;
    }

    /** Whether this account may act at all, in a house that does or does not admit invented people. */
    public boolean mayAct(boolean demoAdmitted) {
        return active && (demoAdmitted || !demo);
    }

    /** In this form names are compared and sorted. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> searchKeys(String name, String signInName) {
        return Stream.concat(Stream.of(key(name).split("\\s+")), Stream.of(key(name), signInName))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toSet());
    }

    public UUID id() {
        return id;
    }

    /** How often an administrator has changed this account; signing in does not count. */
    public long revision() {
        return revision;
    }

    public String signInName() {
        return signInName;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
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

    /** Whether the password only serves to choose another; also before an invitation was followed. */
    public boolean passwordMustChange() {
        return passwordMustChange;
    }

    public Optional<SecondFactor> secondFactor() {
        return Optional.ofNullable(secondFactor);
    }

    Lockout lockout() {
        return lockout;
    }
}
