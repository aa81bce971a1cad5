package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Opens one case to an officer of its office whom his places keep from it, when he says why: for reading, for half an hour.
 * It is noted, the head of the office is told, and the complainant sees it as an opening.
 */
@Component
class BreakGlassDesk {
    static final String ACTION = "complaint-break-glass";
    private static final int MOST_NOTICES = 100;

    private final Complaints complaints;
    private final BreakGlasses glasses;
    private final CaseReading reading;
    private final Audit audit;
    private final Clock clock;

    BreakGlassDesk(Complaints complaints, BreakGlasses glasses, CaseReading reading, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.glasses = glasses;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case is open to the caller until then. */
    record Opened(UUID complaint, String reference, Instant until) {}

    /** What a head of office is told. The reason is null once the case is forgotten. */
    record Notice(
            UUID id,
            UUID complaint,
            String reference,
            String officer,
            Instant at,
            Instant until,
            @Nullable String reason) {}

    /**
     * Opens it; while it is open, doing so again changes nothing.
     *
     * @param idOrReference as the officer knows the case
     * @throws Refusal 404 if the caller's office has no such case, 409 if the caller may read it anyway
     */
    Opened open(Caller caller, String idOrReference, Decision.Reason reason) {
        var complaint = find(caller, idOrReference)
                .filter(each -> each.isOwnedByOfficeOf(caller))
                .orElse(null);
        if (complaint == null) {
            audit.note(caller, ACTION, ComplaintDesk.id(idOrReference).orElse(null), Result.REFUSED);
            throw Refusal.notFound();
        }
        if (complaint.isReadableBy(caller)) {
            throw Refusal.conflict("break-glass.not-needed");
        }
        ComplaintDesk.check(reason.errors());
        var key = reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
        var open = openNow(caller, complaint.id());
        if (open.isPresent()) {
            return opened(complaint, open.get());
        }
        var now = now();
        var sealed = key.seal(BreakGlass.REASON, Filing.valid(reason.reason()).strip());
        audit.note(Note.of(caller, ACTION, complaint.id(), Result.ALLOWED).because(sealed));
        return opened(
                complaint,
                glasses.insert(new BreakGlass(
                        Aggregate.newId(),
                        complaint.id(),
                        caller.subject(),
                        caller.organisation(),
                        now,
                        now.plus(BreakGlass.TIME),
                        sealed,
                        null,
                        null)));
    }

    private static Opened opened(Complaint complaint, BreakGlass glass) {
        return new Opened(complaint.id(), complaint.reference().toString(), glass.until());
    }

    /** Whether the caller has opened the case, and the time has not run out; whose it is the asker sees to. */
    boolean isOpenTo(Caller caller, UUID complaint) {
        return openNow(caller, complaint).isPresent();
    }

    private Optional<BreakGlass> openNow(Caller caller, UUID complaint) {
        return glasses.findFirstByComplaintAndOfficerAndUntilAfterOrderByUntilDesc(complaint, caller.subject(), now());
    }

    /** Openings of which no head of the office has taken note, newest first. */
    List<Notice> notices(Caller caller) {
        requireHead(caller);
        audit.note(caller, "break-glass-list", null, Result.ALLOWED);
        return glasses.findByOfficeAndSeenAtIsNullOrderByIdDesc(caller.organisation(), Limit.of(MOST_NOTICES)).stream()
                .flatMap(glass ->
                        complaints.findById(glass.complaint()).map(complaint -> notice(glass, complaint)).stream())
                .toList();
    }

    private Notice notice(BreakGlass glass, Complaint complaint) {
        return new Notice(
                glass.id(),
                glass.complaint(),
                complaint.reference().toString(),
                glass.officer(),
                glass.at(),
                glass.until(),
                reading.of(complaint).open(BreakGlass.REASON, glass.reason()));
    }

    /** Takes note; again changes nothing. */
    void see(Caller caller, String notice) {
        requireHead(caller);
        var glass = ComplaintDesk.id(notice)
                .flatMap(glasses::findById)
                .filter(each -> each.office().equals(caller.organisation()))
                .orElseThrow(Refusal::notFound);
        if (glass.seenAt() == null) {
            audit.note(caller, "break-glass-seen", glass.complaint(), Result.ALLOWED);
            glasses.save(glass.seen(caller.subject(), now()));
        }
    }

    /** A head, and of an ombudsman's office. */
    static boolean isHead(Caller caller) {
        return caller.has("ombudsman.head") && caller.organisationType().equals("ombudsman");
    }

    private static void requireHead(Caller caller) {
        if (!isHead(caller)) {
            throw Refusal.forbidden();
        }
    }

    private Optional<Complaint> find(Caller caller, String idOrReference) {
        return ComplaintDesk.id(idOrReference)
                .flatMap(each -> complaints.findByIdAndOffice(each, caller.organisation()))
                .or(() -> Reference.parse(idOrReference).flatMap(each -> complaints.findByReference(each.value())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
