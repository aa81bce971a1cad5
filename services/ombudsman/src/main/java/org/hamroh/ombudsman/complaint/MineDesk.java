package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.ombudsman.receipt.CasePasses;
import org.hamroh.ombudsman.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the complainant back to the complaint, by receipt code or by pass. */
@Component
class MineDesk {
    private static final int ATTEMPTS = 8;

    private final Complaints complaints;
    private final ReceiptDesk receipts;
    private final CasePasses passes;
    private final MessageDesk messages;
    private final AttachmentDesk attachments;
    private final CaseReading reading;
    private final Clock clock;

    MineDesk(
            Complaints complaints,
            ReceiptDesk receipts,
            CasePasses passes,
            MessageDesk messages,
            AttachmentDesk attachments,
            CaseReading reading,
            Clock clock) {
        this.complaints = complaints;
        this.receipts = receipts;
        this.passes = passes;
        this.messages = messages;
        this.attachments = attachments;
        this.reading = reading;
        this.clock = clock;
    }

    /** What a complainant shows: a receipt code as typed, or a pass; the pass is looked at first. */
    record Proof(@Nullable String receiptCode, @Nullable String pass) {
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }

    /** Not to want the complaint pursued, and why, if the complainant says so. */
    record Withdrawal(@Nullable String reason) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            FilingRules.text("reason", reason, Decision.MOST, errors);
            return errors;
        }
    }

    CasePasses.Pass pass(String receiptCode) {
        return passes.issue(byCode(receiptCode).id());
    }

    OwnCase read(Proof proof) {
        var complaint = open(proof);
        return OwnCase.of(complaint, reading.of(complaint));
    }

    OwnCase.OwnMessage answer(Proof proof, Writing writing, IdempotencyKey command) {
        var id = open(proof).id();
        var written = messages.write(
                () -> complaints.findById(id).orElseThrow(Refusal::notFound),
                new Writing(writing.text(), null, writing.uploads()),
                Side.COMPLAINANT,
                null,
                command,
                Complaint::answer);
        return OwnCase.OwnMessage.of(written.message(), reading.of(written.complaint()));
    }

    /** Withdraws the complaint; doing it again changes nothing. */
    OwnCase withdraw(Proof proof, Withdrawal withdrawal) {
        var changed = change(proof, complaint -> {
            if (complaint.stage().kind() == StageCode.WITHDRAWN) {
                return false;
            }
            ComplaintDesk.check(withdrawal.errors());
            var key = reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
            var reason = Statement.sealed(key, Act.REASON, withdrawal.reason());
            var act = Act.of(Actor.COMPLAINANT, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            complaint.move(Move.WITHDRAW, new Stage.Withdrawn(), reason == null ? act : act.because(reason));
            return true;
        });
        return OwnCase.of(changed, reading.of(changed));
    }

    /** Changes the case, however many others change it in the same moment. */
    private Complaint change(Proof proof, Predicate<Complaint> change) {
        var id = open(proof).id();
        for (int attempt = 1; ; attempt++) {
            var complaint = complaints.findById(id).orElseThrow(Refusal::notFound);
            try {
                return change.test(complaint) ? complaints.save(complaint) : complaint;
            } catch (WrongStage e) {
                throw ComplaintDesk.wrongStage();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    AttachmentDesk.Download download(Proof proof, String attachment) {
        var complaint = open(proof);
        var key = reading.keyOf(complaint).orElseThrow(Refusal::notFound);
        return attachments.download(complaint, key, attachment, false);
    }

    private Complaint open(Proof proof) {
        if (proof.pass() != null) {
            return passes.caseOf(proof.pass())
                    .flatMap(complaints::findById)
                    .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "pass.unknown"));
        }
        return byCode(Optional.ofNullable(proof.receiptCode()).orElse(""));
    }

    private Complaint byCode(String typed) {
        return receipts.open(typed, complaints::findByReceiptLocator, Complaint::receipt);
    }
}
