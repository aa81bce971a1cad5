package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A message as sent.
 *
 * @param visibility {@code complainant} (so it is when nothing is said) or {@code internal}; for officers only
 */
record Writing(
        @Nullable String text,
        @Nullable String visibility,
        @Nullable List<Filing.@Nullable Attached> uploads) {
    static final int MOST = 4_000;
    private static final String INTERNAL = "internal";
    private static final String COMPLAINANT = "complainant";

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (Texts.isBlank(text)) {
            errors.add(FieldError.of("text", "message.text.required"));
        }
        FilingRules.text("text", text, MOST, errors);
        if (visibility != null && !visibility.equals(INTERNAL) && !visibility.equals(COMPLAINANT)) {
            errors.add(FieldError.of("visibility", "message.visibility.unknown"));
        }
        FilingRules.attached(uploads, errors);
        return errors;
    }

    boolean isInternal() {
        return INTERNAL.equals(visibility);
    }

    List<Filing.Attached> attached() {
        return uploads == null ? List.of() : List.copyOf(uploads);
    }
}
