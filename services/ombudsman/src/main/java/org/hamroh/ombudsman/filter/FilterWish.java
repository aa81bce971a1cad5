package org.hamroh.ombudsman.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A filter as sent.
 *
 * @param name up to 60 letters
 * @param query parameters of the caseload; what is left out of a change stays as it was
 */
record FilterWish(@Nullable String name, @Nullable Map<String, @Nullable String> query) {
    private static final int NAME_MOST = 60;
    private static final Set<String> PARAMETERS = Set.of(
            "stage",
            "category",
            "country",
            "region",
            "reference",
            "assignee",
            "open",
            "due",
            "urgent",
            "unread",
            "sort");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._@ -]{1,64}");

    /** @param whole whether it must say everything */
    List<FieldError> errors(boolean whole) {
        var errors = new ArrayList<FieldError>();
        if (name == null ? whole : name.isBlank()) {
            errors.add(FieldError.of("name", "filter.name.required"));
        } else if (name != null
                && (name.length() > NAME_MOST || name.codePoints().anyMatch(Character::isISOControl))) {
            errors.add(FieldError.of("name", "filter.name.too-long", NAME_MOST));
        }
        if (query == null
                ? whole
                : asked().isEmpty() || !asked().entrySet().stream().allMatch(FilterWish::isKnown)) {
            errors.add(FieldError.of("query", "filter.query.unknown"));
        }
        return errors;
    }

    private static boolean isKnown(Map.Entry<String, String> part) {
        return PARAMETERS.contains(part.getKey())
                && VALUE.matcher(part.getValue()).matches();
    }

    String called() {
        return name == null ? "" : name.strip();
    }

    /** What is asked for; an empty parameter asks for nothing. */
    Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        if (query != null) {
            query.forEach((parameter, value) -> {
                if (value != null && !value.isBlank()) {
                    asked.put(parameter, value.strip());
                }
            });
        }
        return asked;
    }
}
