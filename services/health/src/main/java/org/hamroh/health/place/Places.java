package org.hamroh.health.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** Regions and districts with their names and dates, from a file of which {@code places-tj.tsv} says the form and the source. */
public final class Places {
    /** The whole country in figures. */
    public static final String COUNTRY = "TJ";

    private static final Language[] COLUMNS = {Language.TG, Language.RU, Language.EN, Language.UZ, Language.KY};
    private static final int NAMES = 6;

    private final Map<String, District> all = new LinkedHashMap<>();

    private Places(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                District place = read(line.split("\t", -1));
                if (all.put(place.code(), place) != null) {
                    throw new IllegalArgumentException("Two places have the code " + place.code());
                }
            }
        }
        for (District each : all.values()) {
            if (!all.containsKey(each.region()) || (each.successor() != null && !all.containsKey(each.successor()))) {
                throw new IllegalArgumentException(each.code() + " names a place that is not there");
            }
        }
    }

    /** Those of the file that comes with the service. */
    public static Places ofTajikistan() {
        try (var in = Objects.requireNonNull(Places.class.getResourceAsStream("/places-tj.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Places(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a line is none, a code stands twice, or a place names one that is not there */
    public static Places of(List<String> lines) {
        return new Places(lines);
    }

    public Collection<District> all() {
        return all.values();
    }

    /** The districts there are on a day. */
    public List<District> districtsOn(LocalDate day) {
        return all.values().stream()
                .filter(each -> !each.isRegion() && each.validOn(day))
                .toList();
    }

    public Optional<District> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : all.get(code));
    }

    /** The district in which people of this one count on a day: itself, or the one that took it in. Empty if there is none. */
    public Optional<District> districtOn(@Nullable String code, LocalDate day) {
        District found = code == null ? null : all.get(code);
        for (int steps = 0; found != null && steps < all.size(); steps++) {
            if (found.isRegion()) {
                return Optional.empty();
            }
            if (found.validOn(day)) {
                return Optional.of(found);
            }
            boolean closed = found.until() != null && day.isAfter(found.until());
            found = closed && found.successor() != null ? all.get(found.successor()) : null;
        }
        return Optional.empty();
    }

    private static District read(String[] fields) {
        if (fields.length != NAMES + COLUMNS.length) {
            throw new IllegalArgumentException("A place has " + (NAMES + COLUMNS.length) + " fields: " + fields[0]);
        }
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (int i = 0; i < COLUMNS.length; i++) {
            names.put(COLUMNS[i], fields[NAMES + i]);
        }
        String code = fields[0];
        String region = fields[1].equals("region") ? code : code.substring(0, code.lastIndexOf('-'));
        return new District(
                code,
                fields[1],
                region,
                day(fields[2]),
                day(fields[3]),
                fields[4].isEmpty() ? null : fields[4],
                fields[5].isEmpty() ? null : fields[5],
                Map.copyOf(names));
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }
}
