package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Gives a complainant who lost the receipt code another one, after the officer asked what only the complainant can know. What
 * was asked, and how the officer became sure, is recorded in the case.
 */
@Component
class ReissueDesk {
    private static final Set<String> QUESTIONS =
            Set.of("when_filed", "what_happened", "where", "employer", "amount", "contact", "messages", "files");
    private static final int LEAST = 2;
    private static final int DRAWS = 20;

    private final ComplaintDesk desk;
    private final ReceiptDesk receipts;

    ReissueDesk(ComplaintDesk desk, ReceiptDesk receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    /**
     * @param asked about what: at least two of when_filed, what_happened, where, employer, amount, contact, messages, files
     * @param reason how the officer became sure, in words that stay in the office
     */
    record Reissue(
            @Nullable List<@Nullable String> asked,
            @Nullable String reason) {
        List<FieldError> errors() {
            var errors = new ArrayList<>(new Decision.Reason(reason).errors());
            var answered = asked == null
                    ? List.<String>of()
                    : asked.stream().filter(Objects::nonNull).distinct().toList();
            if (!QUESTIONS.containsAll(answered)) {
                errors.add(FieldError.of("asked", "reissue.asked.unknown"));
            } else if (answered.size() < LEAST) {
                errors.add(FieldError.of("asked", "reissue.asked.too-few", LEAST));
            }
            return errors;
        }
    }

    /** The new code; told once. */
    record Reissued(String reference, String receiptCode) {
        @Override
        public String toString() {
            return "Reissued[" + reference + "]";
        }
    }

    /** @throws Refusal 404, 412 or 409 as for any move, 422 with what to mend, 429 when to come back later */
    Reissued reissue(Caller caller, String id, IfMatch seen, Reissue reissue) {
        var current = desk.load(caller, id);
        if (!current.allowedMoves(caller).contains(Move.REISSUE)) {
            throw ComplaintDesk.wrongStage();
        }
        ComplaintDesk.check(reissue.errors());
        var issued = receipts.issue();
        for (int draw = 0; draw < DRAWS; draw++) {
            var receipt = issued.receipt();
            try {
                var changed = desk.change(caller, id, seen, complaint -> {
                    var words = new Decision.Reason(reissue.reason()).sealed(desk.key(complaint));
                    complaint.reissue(
                            receipt,
                            Act.by(caller.subject(), caller.organisation(), desk.now())
                                    .because(words));
                });
                return new Reissued(
                        changed.reference().toString(), issued.code().spoken());
            } catch (DuplicateKeyException e) {
                // The locator is taken: draw another.
                issued = issued.relocated();
            }
        }
        throw new IllegalStateException("No free locator");
    }
}
