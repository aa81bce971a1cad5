package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An officer's decision as sent: why, or how it ended, and the words for the complainant. */
final class Decision {
    static final int MOST = 4_000;

    private Decision() {}

    /**
     * Not to take the complaint up.
     *
     * @param advice where to go instead, in the office's own words; may be absent
     */
    record NotToAdmit(
            @Nullable String ground,
            @Nullable String explanation,
            @Nullable String advice) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            code("ground", ground, known().isPresent(), errors);
            words("explanation", explanation, errors);
            FilingRules.text("advice", advice, MOST, errors);
            return errors;
        }

        Optional<Ground> known() {
            return Coded.of(Ground.class, ground);
        }

        Stage.NotAdmitted stage(CaseKey key) {
            return new Stage.NotAdmitted(
                    known().orElseThrow(),
                    seal(key, Complaint.EXPLANATION, explanation),
                    Statement.sealed(key, Complaint.ADVICE, advice));
        }
    }

    /**
     * How the work on it came out.
     *
     * @param paid what was paid, when wages were
     * @param body that brought it about, or to which a recommendation went
     * @param answer of that body to a recommendation
     */
    record Conclusion(
            @Nullable String outcome,
            @Nullable String explanation,
            Filing.@Nullable Amount paid,
            @Nullable String body,
            @Nullable String answer) {
        /** @param whole whether the sum must be told when wages were paid */
        List<FieldError> errors(boolean whole) {
            var errors = new ArrayList<FieldError>();
            code("outcome", outcome, known().isPresent(), errors);
            words("explanation", explanation, errors);
            if (paid != null) {
                FilingRules.money("paid", paid, errors);
            } else if (whole && known().filter(Outcome.WAGES_PAID::equals).isPresent()) {
                errors.add(FieldError.of("paid.amount", "decision.paid.required"));
            }
            if (!Texts.isBlank(body) && Coded.of(Body.class, body).isEmpty()) {
                errors.add(FieldError.of("body", "decision.body.unknown"));
            }
            if (!Texts.isBlank(answer) && Coded.of(Result.Answer.class, answer).isEmpty()) {
                errors.add(FieldError.of("answer", "decision.answer.unknown"));
            }
            return errors;
        }

        /** Whether nothing is said, which closes a resolved complaint with its result. */
        boolean isEmpty() {
            return Texts.isBlank(outcome) && Texts.isBlank(explanation) && paid == null;
        }

        Optional<Outcome> known() {
            return Coded.of(Outcome.class, outcome);
        }

        Sealed sealed(CaseKey key) {
            return seal(key, Complaint.EXPLANATION, explanation);
        }

        @Nullable
        Result result() {
            var sum = paid == null ? null : Money.of(paid).orElse(null);
            var by = Coded.of(Body.class, body).orElse(null);
            var said = Coded.of(Result.Answer.class, answer).orElse(null);
            return sum == null && by == null && said == null ? null : new Result(sum, by, said);
        }
    }

    /** To wait for another body. */
    record ToAskBody(@Nullable String body, @Nullable String name) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            code("body", body, known().isPresent(), errors);
            FilingRules.text("name", name, FilingRules.LINE_MOST, errors);
            return errors;
        }

        Optional<Body> known() {
            return Coded.of(Body.class, body);
        }

        Stage.WaitingForBody stage(CaseKey key) {
            return new Stage.WaitingForBody(known().orElseThrow(), Statement.sealed(key, Complaint.BODY_NAME, name));
        }
    }

    /** A move that has to be given a reason. */
    record Reason(@Nullable String reason) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            words("reason", reason, errors);
            return errors;
        }

        Sealed sealed(CaseKey key) {
            return seal(key, Act.REASON, reason);
        }
    }

    private static void code(String field, @Nullable String code, boolean known, List<FieldError> errors) {
        if (Texts.isBlank(code)) {
            errors.add(FieldError.of(field, "decision." + field + ".required"));
        } else if (!known) {
            errors.add(FieldError.of(field, "decision." + field + ".unknown"));
        }
    }

    private static void words(String field, @Nullable String words, List<FieldError> errors) {
        if (Texts.isBlank(words)) {
            errors.add(FieldError.of(field, "decision." + field + ".required"));
        }
        FilingRules.text(field, words, MOST, errors);
    }

    private static Sealed seal(CaseKey key, String field, @Nullable String text) {
        return key.seal(field, Filing.valid(text).strip());
    }
}
