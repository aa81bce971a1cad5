package org.hamroh.identity.organisation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation whose people or programs work in the house.
 *
 * <p>Its id is a slug that other services store and compare ({@code ombudsman-ru-sve}), so it never changes; nor does its type.
 */
@Document("organisations")
public final class Organisation {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,5}");

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private final String type;
    private Map<String, String> names;
    private Set<String> places;

    @Indexed
    private Set<String> searchKeys;

    private final boolean demo;
    private boolean active;

    @PersistenceCreator
    Organisation(
            String id,
            @Nullable Long version,
            String type,
            Map<String, String> names,
            @Nullable Set<String> places,
            boolean demo,
            boolean active) {
        this.id = id;
        this.version = version;
        this.type = type;
        this.names = Map.copyOf(names);
        this.places = places == null ? new TreeSet<>() : new TreeSet<>(places);
        this.searchKeys = searchKeys(id, names);
        this.demo = demo;
        this.active = active;
    }

    /**
     * @param names the name by language code; at least one
     * @param places codes of the places where it works; empty means no limit
     * @param demo true for an invented organisation, which exists only in demonstrations
     * @throws IllegalArgumentException when the id is no slug or no name is given
     */
    public static Organisation founded(
            String id, OrganisationType type, Map<String, String> names, Set<String> places, boolean demo) {
        if (!isSlug(id)) {
            throw new IllegalArgumentException("not a slug: " + id);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an organisation needs a name");
        }
        return new Organisation(id, null, type.code(), names, places, demo, true);
    }

    /** Small letters and digits in up to six groups joined by hyphens, 60 characters at most. */
    static boolean isSlug(String id) {
        return id.length() <= 60 && SLUG.matcher(id).matches();
    }

    /** Changes what people call it and where it works. */
    void rename(Map<String, String> newNames, Set<String> newPlaces) {
        names = Map.copyOf(newNames);
        places = new TreeSet<>(newPlaces);
        searchKeys = searchKeys(id, newNames);
    }

    /** From now on nobody acts for this organisation. */
    void suspend() {
        active = false;
    }

    /** From now on its people and programs may act again. */
    void resume() {
        active = true;
    }

    /** Whether its people and programs may act at all, in a house that does or does not admit invented ones. */
    public boolean mayAct(boolean demoAdmitted) {
        return active && (demoAdmitted || !demo);
    }

    /** Whether somebody of it may be limited to this place: it is one of the organisation's, or a part of one. */
    public boolean worksIn(String place) {
        return places.isEmpty() || places.stream().anyMatch(own -> place.equals(own) || place.startsWith(own + "-"));
    }

    private static Set<String> searchKeys(String id, Map<String, String> names) {
        return Stream.concat(
                        Stream.of(id),
                        names.values().stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("\\s+")))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String id() {
        return id;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    public OrganisationType type() {
        return OrganisationType.of(type);
    }

    public Map<String, String> names() {
        return names;
    }

    /** Codes of the places that limit its people who have no limit of their own; empty means none. */
    public Set<String> places() {
        return places;
    }

    public boolean demo() {
        return demo;
    }
}
