package org.hamroh.identity.client;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamroh.identity.person.Assignment;
import org.hamroh.identity.person.Place;
import org.hamroh.identity.person.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A program of a partner organisation that calls the services in its own name. */
@Document("api-clients")
public final class ApiClient {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,59}");

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private final String organisation;
    private final Set<String> roles;
    private final Set<String> places;
    private final String language;
    private String secretDigest;
    private @Nullable String formerDigest;
    private @Nullable Instant formerUntil;
    private boolean active;

    @PersistenceCreator
    ApiClient(
            String id,
            @Nullable Long version,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language,
            String secretDigest,
            @Nullable String formerDigest,
            @Nullable Instant formerUntil,
            boolean active) {
        this.id = id;
        this.version = version;
        this.organisation = organisation;
        this.roles = new TreeSet<>(roles);
        this.places = new TreeSet<>(places);
        this.language = language;
        this.secretDigest = secretDigest;
        this.formerDigest = formerDigest;
        this.formerUntil = formerUntil;
        this.active = active;
    }

    /** @throws IllegalArgumentException when the id is not 3 to 60 small letters, digits and hyphens, or belongs to the house */
    public static ApiClient registered(String id, Assignment assignment, String secretDigest) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a partner's program: " + id);
        }
        return new ApiClient(
                id,
                null,
                assignment.organisation(),
                assignment.roles().stream().map(Role::code).collect(Collectors.toSet()),
                assignment.places().stream().map(Place::code).collect(Collectors.toSet()),
                assignment.language(),
                secretDigest,
                null,
                null,
                true);
    }

    /** Whether a partner's program may have this id. */
    static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.equals(PortalClient.ID);
    }

    /**
     * Takes a new secret. The one before it is good until then, so the partner changes it without an interruption; one still
     * older is refused from now on.
     */
    public void changeSecret(String newDigest, Instant oldUntil) {
        formerDigest = secretDigest;
        formerUntil = oldUntil;
        secretDigest = newDigest;
    }

    /** From now on the program gets no token. */
    public void suspend() {
        active = false;
    }

    /** From now on the program gets tokens again, with the newest secret only. */
    public void resume() {
        active = true;
        formerDigest = null;
        formerUntil = null;
    }

    public String id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public Set<String> roles() {
        return roles;
    }

    public Set<String> places() {
        return places;
    }

    public String language() {
        return language;
    }

    public boolean active() {
        return active;
    }

    /** Digests of every secret that is good at this moment, joined by spaces. */
    String secretDigests(Instant now) {
        return formerDigest != null && formerUntil != null && now.isBefore(formerUntil)
                ? secretDigest + " " + formerDigest
                : secretDigest;
    }

    /** Until when the secret before this one is good; null when there is none. */
    @Nullable
    Instant formerUntil() {
        return formerUntil;
    }
}
