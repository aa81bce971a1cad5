package org.hamroh.health.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** A point as somebody wrote it down. */
record PointRequest(
        @Nullable String organisation,
        @Nullable String place,
        @Nullable String kind,
        @Nullable Map<String, String> names,
        @Nullable String address,
        @Nullable Map<String, String> hours,
        @Nullable List<String> languages,
        @Nullable List<String> programmes,
        @Nullable String phone,
        @Nullable Boolean free,
        @Nullable Boolean anonymous,
        @Nullable Boolean active) {
    static final Set<String> KINDS = Set.of("clinic", "airport", "station", "mobile");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final int LONGEST = 300;

    List<FieldError> errors(Places places, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (organisation == null || !SLUG.matcher(organisation).matches()) {
            errors.add(FieldError.of("organisation", "point.organisation"));
        }
        if (places.find(place)
                .filter(each -> !each.isRegion() && each.validOn(today))
                .isEmpty()) {
            errors.add(FieldError.of("place", "point.place"));
        }
        if (kind == null || !KINDS.contains(kind)) {
            errors.add(FieldError.of("kind", "point.kind"));
        }
        if (texts(names).isEmpty()) {
            errors.add(FieldError.of("names", "point.name"));
        }
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            errors.add(FieldError.of("address", "point.address"));
        }
        if (programmes == null
                || programmes.isEmpty()
                || programmes.stream()
                        .anyMatch(each -> Coded.of(Programme.class, each).isEmpty())) {
            errors.add(FieldError.of("programmes", "point.programmes"));
        }
        if (list(languages).stream().anyMatch(each -> Language.of(each).isEmpty())) {
            errors.add(FieldError.of("languages", "point.languages"));
        }
        return errors;
    }

    Point.Facts facts() {
        return new Point.Facts(
                Objects.requireNonNull(organisation),
                Objects.requireNonNull(place),
                Objects.requireNonNull(kind),
                texts(names),
                Objects.requireNonNull(address).strip(),
                texts(hours),
                list(languages),
                list(programmes),
                phone == null || phone.isBlank() ? null : phone.strip(),
                !Boolean.FALSE.equals(free),
                !Boolean.FALSE.equals(anonymous),
                !Boolean.FALSE.equals(active));
    }

    /** Those in a language Hamroh speaks, without empty ones, cut where nobody would read on. */
    private static Map<String, String> texts(@Nullable Map<String, String> texts) {
        if (texts == null) {
            return Map.of();
        }
        Map<String, String> kept = new java.util.TreeMap<>();
        texts.forEach((language, text) -> {
            if (Language.of(language).isPresent() && text != null && !text.isBlank()) {
                String stripped = text.strip();
                kept.put(language, stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
            }
        });
        return kept;
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().distinct().toList();
    }
}
