package org.hamroh.ombudsman.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.ombudsman.complaint.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient decides, or why a sender recalls, as sent.
 *
 * @param code of {@link Reason} or {@link Finding}; absent for a recall
 * @param explanation that the other side and the complainant read
 */
record Decided(@Nullable String code, @Nullable String explanation) {
    private static final int MOST = 4_000;

    List<FieldError> refusal() {
        return errors("referral.reason.required", Coded.of(Reason.class, code).isPresent());
    }

    List<FieldError> answer() {
        return errors("referral.result.required", Coded.of(Finding.class, code).isPresent());
    }

    List<FieldError> recall() {
        return errors("", true);
    }

    Sealed sealed(CaseKey key, State state) {
        return key.seal(
                Event.wordsField(state),
                Optional.ofNullable(explanation).orElseThrow().strip());
    }

    private List<FieldError> errors(String missing, boolean known) {
        var errors = new ArrayList<FieldError>();
        if (!known) {
            errors.add(FieldError.of("code", missing));
        }
        if (explanation == null || explanation.isBlank()) {
            errors.add(FieldError.of("explanation", "referral.explanation.required"));
        } else if (explanation.codePointCount(0, explanation.length()) > MOST) {
            errors.add(FieldError.of("explanation", "text.too-long", MOST, explanation.length()));
        } else if (explanation.codePoints().anyMatch(Decided::isUnreadable)) {
            errors.add(FieldError.of("explanation", "text.unreadable"));
        }
        return errors;
    }

    private static boolean isUnreadable(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                || Character.getType(point) == Character.SURROGATE;
    }
}
