package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An officer's decision as sent: why, or how it ended, and the words for the complainant. */
final class Decision {
    private static final int MOST = 4_000;

    private Decision() {}

    /** Not to take the complaint up. */
    record NotToAdmit(@Nullable String ground, @Nullable String explanation) {
        List<FieldError> errors() {
            return check("ground", ground, known().isPresent(), explanation);
        }

        Optional<Ground> known() {
            return Optional.ofNullable(ground).flatMap(code -> Coded.of(Ground.class, code));
        }
    }

    /** To end the work on it. */
    record ToClose(@Nullable String outcome, @Nullable String explanation) {
        List<FieldError> errors() {
            return check("outcome", outcome, known().isPresent(), explanation);
        }

        Optional<Outcome> known() {
            return Optional.ofNullable(outcome).flatMap(code -> Coded.of(Outcome.class, code));
        }
    }

    private static List<FieldError> check(
            String field, @Nullable String code, boolean known, @Nullable String explanation) {
        var errors = new ArrayList<FieldError>();
        if (Texts.isBlank(code)) {
            errors.add(FieldError.of(field, "decision." + field + ".required"));
        } else if (!known) {
            errors.add(FieldError.of(field, "decision." + field + ".unknown"));
        }
        if (Texts.isBlank(explanation)) {
            errors.add(FieldError.of("explanation", "decision.explanation.required"));
        }
        FilingRules.text("explanation", explanation, MOST, errors);
        return errors;
    }
}
