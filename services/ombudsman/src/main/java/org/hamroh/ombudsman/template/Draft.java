package org.hamroh.ombudsman.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.text.Language;
import org.hamroh.ombudsman.template.Template.Purpose;
import org.jspecify.annotations.Nullable;

/** A template as sent; it may be used only when {@link #errors} says nothing. */
record Draft(
        @Nullable String purpose,
        @Nullable Map<String, @Nullable String> names,
        @Nullable Map<String, @Nullable String> texts) {
    private static final int NAME_MOST = 100;
    /** As long as a message may be, with room for what is filled in. */
    private static final int TEXT_MOST = 3_500;

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (known().isEmpty()) {
            errors.add(FieldError.of("purpose", "template.purpose.required"));
        }
        for (var language : Language.values()) {
            one("names." + language.code(), of(names, language), "template.name.required", NAME_MOST, errors);
            one("texts." + language.code(), of(texts, language), "template.text.required", TEXT_MOST, errors);
            Placeholders.unknown(of(texts, language))
                    .ifPresent(name -> errors.add(
                            FieldError.of("texts." + language.code(), "template.placeholder.unknown", name)));
        }
        return errors;
    }

    private static void one(String field, String text, String missing, int most, List<FieldError> errors) {
        if (text.isEmpty()) {
            errors.add(FieldError.of(field, missing));
        } else if (text.length() > most) {
            errors.add(FieldError.of(field, "text.too-long", most, text.length()));
        } else if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            errors.add(FieldError.of(field, "text.unreadable"));
        }
    }

    Optional<Purpose> known() {
        for (var each : Purpose.values()) {
            if (each.code().equals(purpose)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    Edition edition(int number, String by, Instant at) {
        return new Edition(number, all(names), all(texts), by, at);
    }

    private static Map<String, String> all(@Nullable Map<String, @Nullable String> given) {
        var all = new TreeMap<String, String>();
        for (var language : Language.values()) {
            all.put(language.code(), of(given, language));
        }
        return all;
    }

    /** Forms send line ends as two characters. */
    private static String of(@Nullable Map<String, @Nullable String> given, Language language) {
        return Optional.ofNullable(given)
                .map(all -> all.get(language.code()))
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }
}
