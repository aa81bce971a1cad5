package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What officers do with a case: load, authorise, move, save. A case that is not theirs does not exist for them. */
@Component
class ComplaintDesk {
    private static final String CHANGE = "complaint-change";

    private final Complaints complaints;
    private final MessageDesk messages;
    private final AttachmentDesk attachments;
    private final CaseReading reading;
    private final Deadlines deadlines;
    private final BreakGlassDesk glass;
    private final Audit audit;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            MessageDesk messages,
            AttachmentDesk attachments,
            CaseReading reading,
            Deadlines deadlines,
            BreakGlassDesk glass,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.reading = reading;
        this.deadlines = deadlines;
        this.glass = glass;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 if there is no such case for this caller */
    Complaint load(Caller caller, String id) {
        var known = id(id);
        return known.flatMap(each -> find(caller, each))
                .filter(complaint -> complaint.isReadableBy(caller))
                .orElseThrow(() -> refused(caller, CHANGE, known));
    }

    /**
     * The case for somebody who reads it and changes nothing; the audit knows it before the case is shown.
     *
     * @throws Refusal 404 if there is no such case for this caller
     */
    Complaint open(Caller caller, String id, String action) {
        var known = id(id);
        var found = known.flatMap(each -> find(caller, each)).filter(complaint -> complaint.isReadableBy(caller));
        if (found.isEmpty()) {
            // Asked for what is not there too, so that what is foreign takes no longer.
            found = known.filter(each -> glass.isOpenTo(caller, each))
                    .flatMap(each -> complaints.findByIdAndOffice(each, caller.organisation()))
                    .filter(complaint -> complaint.isOwnedByOfficeOf(caller));
        }
        var complaint = found.orElseThrow(() -> refused(caller, action, known));
        audit.note(caller, action, complaint.id(), Result.ALLOWED);
        return complaint;
    }

    private Refusal refused(Caller caller, String action, Optional<UUID> known) {
        audit.note(caller, action, known.orElse(null), Result.REFUSED);
        return Refusal.notFound();
    }

    /** Asks the store for the caller's own only, so that what is foreign takes as long as what is not there. */
    private Optional<Complaint> find(Caller caller, UUID id) {
        if (caller.places().isEmpty()) {
            return complaints.findByIdAndOffice(id, caller.organisation());
        }
        return complaints.findByIdAndOfficeAndFacetsIn(id, caller.organisation(), Facets.within(caller.places()));
    }

    WholeCase show(Caller caller, Complaint complaint) {
        var today = LocalDate.ofInstant(clock.instant(), Complaint.DUSHANBE);
        return WholeCase.of(
                complaint,
                reading.of(complaint),
                complaint.allowedMoves(caller),
                deadlines.state(complaint.countdown(), today),
                caller);
    }

    WholeCase.CaseMessage say(Caller caller, String id, Writing writing, IdempotencyKey command) {
        audit.note(caller, "complaint-message", load(caller, id).id(), Result.ALLOWED);
        var written =
                messages.write(() -> load(caller, id), writing, Side.OFFICE, caller.subject(), command, Complaint::say);
        return WholeCase.CaseMessage.of(written.message(), reading.of(written.complaint()));
    }

    AttachmentDesk.Download download(Caller caller, String id, String attachment) {
        var complaint = open(caller, id, "complaint-file");
        return attachments.download(
                complaint, reading.keyOf(complaint).orElseThrow(Refusal::notFound), attachment, true);
    }

    static Refusal wrongStage() {
        return Refusal.conflict("complaint.wrong-stage");
    }

    /**
     * Loads a case, changes it and saves it.
     *
     * @throws Refusal 404 if there is no such case for this caller, 409 if its stage does not allow it
     * @throws Stale if it was changed since the caller read it
     */
    Complaint change(Caller caller, String id, IfMatch seen, Consumer<Complaint> move) {
        var complaint = load(caller, id);
        if (complaint.version() != seen.version()) {
            throw stale(caller, complaint, seen);
        }
        try {
            return saved(caller, complaint, move);
        } catch (OptimisticLockingFailureException e) {
            throw stale(caller, load(caller, id), seen);
        }
    }

    /**
     * Changes a case, as the audit is told before, and saves it.
     *
     * @throws OptimisticLockingFailureException if somebody else was faster
     */
    Complaint saved(Caller caller, Complaint complaint, Consumer<Complaint> move) {
        int stages = complaint.history().size();
        int deeds = complaint.journal().size();
        try {
            return saved(complaint, each -> {
                move.accept(each);
                audit.note(caller, action(each, stages, deeds), each.id(), Result.ALLOWED);
            });
        } catch (OptimisticLockingFailureException e) {
            audit.note(caller, CHANGE, complaint.id(), Result.FAILED);
            throw e;
        }
    }

    /** By the stage that was reached, else by what else happened. */
    private static String action(Complaint complaint, int stages, int deeds) {
        if (complaint.history().size() > stages) {
            return "complaint-" + complaint.lastMove();
        }
        return complaint.journal().size() > deeds
                ? "complaint-" + complaint.journal().getLast().deed().code()
                : CHANGE;
    }

    /** Changes a case and saves it. @throws OptimisticLockingFailureException if somebody else was faster */
    Complaint saved(Complaint complaint, Consumer<Complaint> move) {
        try {
            move.accept(complaint);
        } catch (WrongStage e) {
            throw wrongStage();
        }
        return complaints.save(complaint);
    }

    private Stale stale(Caller caller, Complaint current, IfMatch seen) {
        return new Stale(current, show(caller, current), Timeline.since(current, reading.of(current), seen.version()));
    }

    CaseKey key(Complaint complaint) {
        return reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
