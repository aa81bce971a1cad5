package org.hamroh.information.provider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** A listing as sent; it may be read only when {@link #errors} says nothing. */
record ListingForm(
        @Nullable String kind,
        @Nullable Map<String, String> names,
        @Nullable Map<String, String> about,
        @Nullable List<String> needs,
        @Nullable List<String> places,
        @Nullable List<String> languages,
        @Nullable String cost,
        @Nullable List<String> serves,
        @Nullable Map<String, String> hours,
        @Nullable Map<String, String> address,
        @Nullable List<String> phones,
        @Nullable String site) {
    static final List<String> NEEDS = List.of(
            "complaint",
            "wages",
            "legal",
            "documents",
            "detention",
            "trafficking",
            "shelter",
            "health",
            "psychosocial",
            "job",
            "training",
            "loan",
            "family",
            "return_home",
            "registration");
    private static final Set<String> KINDS = Set.of("state", "international", "ngo", "private");
    private static final Set<String> COSTS = Set.of("free", "partly", "paid");
    private static final Set<String> SERVES =
            Set.of("everyone", "women", "children", "victims", "returnees", "families", "citizens");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{1,24}");
    private static final Pattern SITE = Pattern.compile("https?://[a-zA-Z0-9.-]{3,80}(/[\\w./~-]{0,120})?");
    private static final int LINE = 300;
    private static final int PAGE = 2_000;

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (kind == null || !KINDS.contains(kind)) {
            errors.add(FieldError.of("kind", "provider.choose"));
        }
        if (cost == null || !COSTS.contains(cost)) {
            errors.add(FieldError.of("cost", "provider.choose"));
        }
        if (said(names).isEmpty()) {
            errors.add(FieldError.of("names", "article.required"));
        }
        codes(errors, "needs", needs, NEEDS);
        codes(errors, "serves", serves, SERVES);
        codes(errors, "languages", languages, Set.of("tg", "ru", "en", "uz", "ky"));
        if (places == null || places.isEmpty() || !all(places, PLACE)) {
            errors.add(FieldError.of("places", "provider.places"));
        }
        if (phones != null && !all(phones, PHONE)) {
            errors.add(FieldError.of("phones", "provider.phone"));
        }
        if (site != null && !site.isBlank() && !SITE.matcher(site).matches()) {
            errors.add(FieldError.of("site", "provider.site"));
        }
        tooLong(errors, "names", names, LINE);
        tooLong(errors, "about", about, PAGE);
        tooLong(errors, "hours", hours, LINE);
        tooLong(errors, "address", address, LINE);
        return errors;
    }

    Listing listing() {
        return new Listing(
                Objects.requireNonNull(kind),
                said(names),
                said(about),
                distinct(needs),
                distinct(places),
                distinct(languages),
                Objects.requireNonNull(cost),
                distinct(serves),
                said(hours),
                said(address),
                distinct(phones),
                site == null || site.isBlank() ? null : site.strip());
    }

    private static void codes(
            List<FieldError> errors, String field, @Nullable List<String> chosen, Collection<String> known) {
        if (chosen == null || chosen.isEmpty() || !chosen.stream().allMatch(known::contains)) {
            errors.add(FieldError.of(field, "provider.choose"));
        }
    }

    private static boolean all(List<String> values, Pattern form) {
        return values.size() <= 100
                && values.stream()
                        .allMatch(each -> each != null && form.matcher(each).matches());
    }

    private static void tooLong(List<FieldError> errors, String field, @Nullable Map<String, String> texts, int most) {
        said(texts).forEach((language, text) -> {
            if (text.length() > most) {
                errors.add(FieldError.of(field + "." + language, "article.too-long", most));
            }
        });
    }

    private static List<String> distinct(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    /** The texts that say something, in the five languages. */
    private static Map<String, String> said(@Nullable Map<String, String> texts) {
        Map<String, String> said = new TreeMap<>();
        if (texts != null) {
            for (Language language : Language.values()) {
                String text = texts.get(language.code());
                if (text != null && !text.isBlank()) {
                    said.put(language.code(), text.strip());
                }
            }
        }
        return said;
    }
}
