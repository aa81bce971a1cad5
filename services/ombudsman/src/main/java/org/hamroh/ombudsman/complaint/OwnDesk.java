package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.ombudsman.complaint.MineDesk.Proof;
import org.hamroh.ombudsman.proof.FilingProof;
import org.hamroh.ombudsman.proof.ProofKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What complainants decide about their own case. None of it fails because somebody else changes the case in the same moment. */
@Component
class OwnDesk {
    private static final int ATTEMPTS = 8;

    private final MineDesk mine;
    private final Complaints complaints;
    private final AttachmentDesk attachments;
    private final CaseReading reading;
    private final ProofKey proofs;
    private final NoticeChannels channels;
    private final Audit audit;
    private final Clock clock;

    OwnDesk(
            MineDesk mine,
            Complaints complaints,
            AttachmentDesk attachments,
            CaseReading reading,
            ProofKey proofs,
            NoticeChannels channels,
            Audit audit,
            Clock clock) {
        this.mine = mine;
        this.complaints = complaints;
        this.attachments = attachments;
        this.reading = reading;
        this.proofs = proofs;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Not to want the complaint pursued, and why, if the complainant says so. */
    record Withdrawal(@Nullable String reason) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            FilingRules.text("reason", reason, Decision.MOST, errors);
            return errors;
        }
    }

    /** To have everything destroyed that one wrote; it must be confirmed, because nothing brings it back. */
    record Forgetting(@Nullable Boolean confirmed) {}

    /** Withdraws the complaint; doing it again changes nothing. */
    OwnCase withdraw(Proof proof, Withdrawal withdrawal) {
        return change(proof, (complaint, act) -> {
            if (complaint.stage().kind() == StageCode.WITHDRAWN) {
                return false;
            }
            ComplaintDesk.check(withdrawal.errors());
            var key = reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
            var reason = Statement.sealed(key, Act.REASON, withdrawal.reason());
            complaint.move(Move.WITHDRAW, new Stage.Withdrawn(), reason == null ? act : act.because(reason));
            return true;
        });
    }

    OwnCase changeConsents(Proof proof, Filing.Consents agreed) {
        return change(proof, (complaint, act) -> {
            if (agreed.contactMe() && complaint.statement().anonymous()) {
                throw Refusal.invalid(List.of(FieldError.of("contactMe", "complaint.contact-me.no-contact")));
            }
            return complaint.changeConsents(agreed, act);
        });
    }

    /** @param contact absent to be reached no more */
    OwnCase changeContact(Proof proof, Filing.@Nullable Contact contact) {
        return change(proof, (complaint, act) -> {
            var errors = new ArrayList<FieldError>();
            if (contact != null) {
                FilingRules.contact(contact, errors);
            }
            ComplaintDesk.check(errors);
            if (contact == null && complaint.statement().anonymous()) {
                return false;
            }
            complaint.changeContact(contact, reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage), act);
            return true;
        });
    }

    /** @param wish absent to be told of news nowhere any more */
    OwnCase changeNotice(Proof proof, Notice.@Nullable Wish wish) {
        return change(proof, (complaint, act) -> {
            if (wish == null && complaint.notice() == null) {
                return false;
            }
            ComplaintDesk.check(wish == null ? List.of() : wish.errors(channels.offered()));
            var key = reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
            complaint.changeNotice(wish == null ? null : wish.sealed(key), act);
            return true;
        });
    }

    /** Destroys the files first, so that a stop in the midst leaves a case that can be forgotten again. */
    void forget(Proof proof, Forgetting forgetting) {
        if (!Boolean.TRUE.equals(forgetting.confirmed())) {
            throw Refusal.invalid(List.of(FieldError.of("confirmed", "complaint.forget.confirm")));
        }
        change(proof, (complaint, act) -> {
            audit.note(Note.ofStranger("complaint-forget", "receipt", complaint.id(), Result.ALLOWED));
            attachments.erase(complaint);
            complaint.forget(act);
            return true;
        });
    }

    FilingProof prove(Proof proof) {
        var complaint = mine.open(proof);
        return proofs.prove(
                complaint.reference().toString(),
                complaint.filedAt(),
                complaint.office(),
                complaint.statement().sealedWords());
    }

    private OwnCase change(Proof proof, BiPredicate<Complaint, Act> change) {
        var id = mine.open(proof).id();
        for (int attempt = 1; ; attempt++) {
            var complaint = complaints.findById(id).orElseThrow(Refusal::notFound);
            var act = Act.of(Actor.COMPLAINANT, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            try {
                var changed = change.test(complaint, act) ? complaints.save(complaint) : complaint;
                return mine.show(changed);
            } catch (WrongStage e) {
                throw ComplaintDesk.wrongStage();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
