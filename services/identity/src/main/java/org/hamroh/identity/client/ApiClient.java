package org.hamroh.identity.client;

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
            boolean active) {
        this.id = id;
        this.version = version;
        this.organisation = organisation;
        this.roles = new TreeSet<>(roles);
        this.places = new TreeSet<>(places);
        this.language = language;
        this.secretDigest = secretDigest;
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
                true);
    }

    /** Whether a partner's program may have this id. */
    static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.equals(PortalClient.ID);
    }

    /** From now on the old secret is refused. */
    public void changeSecret(String newDigest) {
        secretDigest = newDigest;
    }

    /** From now on the program gets no token. */
    public void revoke() {
        active = false;
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

    String secretDigest() {
        return secretDigest;
    }
}
