package org.hamroh.identity.organisation;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation whose people or programs work in the house.
 *
 * <p>Its id is a slug that other services store and compare ({@code ombudsman-ru-sve}), so it never changes.
 */
@Document("organisations")
public final class Organisation {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,5}");

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private final String type;
    private final Map<String, String> names;
    private final boolean demo;
    private boolean active;

    @PersistenceCreator
    Organisation(
            String id, @Nullable Long version, String type, Map<String, String> names, boolean demo, boolean active) {
        this.id = id;
        this.version = version;
        this.type = type;
        this.names = Map.copyOf(names);
        this.demo = demo;
        this.active = active;
    }

    /**
     * @param names the name by language code; at least one
     * @param demo true for an invented organisation, which exists only in demonstrations
     * @throws IllegalArgumentException when the id is no slug or no name is given
     */
    public static Organisation founded(String id, OrganisationType type, Map<String, String> names, boolean demo) {
        if (!isSlug(id)) {
            throw new IllegalArgumentException("not a slug: " + id);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an organisation needs a name");
        }
        return new Organisation(id, null, type.code(), names, demo, true);
    }

    /** Small letters and digits in up to six groups joined by hyphens, 60 characters at most. */
    static boolean isSlug(String id) {
        return id.length() <= 60 && SLUG.matcher(id).matches();
    }

    /** From now on nobody acts for this organisation. */
    public void close() {
        active = false;
    }

    /** Whether its people and programs may act at all, in a house that does or does not admit invented ones. */
    public boolean mayAct(boolean demoAdmitted) {
        return active && (demoAdmitted || !demo);
    }

    public String id() {
        return id;
    }

    public OrganisationType type() {
        return OrganisationType.of(type);
    }

    public Map<String, String> names() {
        return names;
    }

    public boolean demo() {
        return demo;
    }
}
