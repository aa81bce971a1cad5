package org.hamroh.ombudsman.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * @param uploads files that go with an answer, at most five, each with its key; the sender reads them
 */
record Decided(
        @Nullable String code,
        @Nullable String explanation,
        @Nullable List<@Nullable Upload> uploads) {
    private static final int MOST = 4_000;
    private static final int UPLOADS_MOST = 5;

    /** A file that was uploaded, and the key with which it was answered. */
    record Upload(@Nullable UUID id, @Nullable String key) {}

    /** The files to take over. */
    List<Upload> attached() {
        return uploads == null ? List.of() : List.copyOf(uploads);
    }

    List<FieldError> refusal() {
        return errors("referral.reason.required", Coded.of(Reason.class, code).isPresent());
    }

    List<FieldError> answer() {
        var errors =
                errors("referral.result.required", Coded.of(Finding.class, code).isPresent());
        if (uploads != null && uploads.size() > UPLOADS_MOST) {
            errors.add(FieldError.of("uploads", "uploads.too-many", UPLOADS_MOST));
        }
        if (uploads != null
                && uploads.stream().anyMatch(each -> each == null || each.id() == null || each.key() == null)) {
            errors.add(FieldError.of("uploads", "uploads.unknown"));
        }
        return errors;
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
