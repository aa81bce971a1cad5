package org.hamroh.ombudsman.complaint;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What a referral reads of a case and does to it. Who may is checked here, as for any other move. */
@Component
public class ReferringDesk {
    private static final int ATTEMPTS = 8;

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final CaseReading reading;
    private final Clock clock;

    ReferringDesk(Complaints complaints, ComplaintDesk desk, CaseReading reading, Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A case, opened. What the complainant did not say is null.
     *
     * @param version as the entity tag of the case says it
     * @param mayBeReferred whether its stage allows a referral and its caller may make one now
     * @param mayBeShared whether the complainant agreed that a counterpart sees it
     * @param mayBeContacted whether the complainant agreed to be called or written to
     * @param from local date, {@code 2026-03-31}
     */
    public record Dossier(
            UUID id,
            long version,
            String reference,
            String office,
            boolean mayBeReferred,
            boolean mayBeShared,
            boolean mayBeContacted,
            String category,
            String country,
            @Nullable String region,
            String language,
            Instant filedAt,
            @Nullable String place,
            @Nullable String employer,
            @Nullable String from,
            @Nullable String until,
            @Nullable String amountOwed,
            @Nullable String currency,
            @Nullable String narrative,
            @Nullable String request,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail,
            List<File> files) {
        /** Says only which case. */
        @Override
        public String toString() {
            return "Dossier[" + id + "]";
        }
    }

    /** A file of the case; size in bytes. */
    public record File(UUID id, @Nullable String name, String type, long size) {}

    /** @throws Refusal 404 if there is no such case for this caller */
    public Dossier read(Caller caller, String id) {
        var complaint = desk.load(caller, id);
        var texts = reading.of(complaint);
        var statement = complaint.statement();
        var owed = statement.owed();
        return new Dossier(
                complaint.id(),
                complaint.version(),
                complaint.reference().toString(),
                caller.organisation(),
                complaint.allowedMoves(caller).contains(Move.REFER),
                statement.consents().shareWithCounterpart(),
                statement.consents().contactMe(),
                statement.category().code(),
                statement.country(),
                statement.region(),
                statement.language(),
                complaint.filedAt(),
                texts.open("place", statement.place()),
                texts.open("employer", statement.employer()),
                statement.from(),
                statement.until(),
                owed == null ? null : owed.amount().toPlainString(),
                owed == null ? null : owed.currency(),
                texts.open("narrative", statement.narrative()),
                texts.open("request", statement.request()),
                texts.open("contact.name", statement.contactName()),
                texts.open("contact.phone", statement.contactPhone()),
                texts.open("contact.email", statement.contactEmail()),
                CaseParts.AttachedFile.of(complaint.attachments(), texts).stream()
                        .map(file -> new File(file.id(), file.name(), file.type(), file.size()))
                        .toList());
    }

    /** The bytes of a file of the case. @throws Refusal 404 if the case has no such file */
    public InputStream file(Caller caller, String id, String file) {
        return desk.download(caller, id, file).bytes();
    }

    /**
     * Moves the case to the desk of another body. Doing it again for the same referral changes nothing.
     *
     * @throws Refusal 404, 412 or 409 as for any move
     */
    public void refer(Caller caller, String id, IfMatch seen, UUID referral, Body body) {
        if (desk.load(caller, id).stage() instanceof Stage.Referred r
                && r.referral().equals(referral)) {
            return;
        }
        desk.change(
                caller,
                id,
                seen,
                complaint -> complaint.move(
                        Move.REFER,
                        new Stage.Referred(referral, body),
                        Act.by(caller.subject(), caller.organisation(), now())));
    }

    /**
     * Brings the case back to its office, because the referral was answered, refused, recalled or got stuck. Changes nothing if the
     * case does not lie with this referral (any more).
     *
     * @param by who ended it, and for which organisation; null for time
     */
    public void takeBack(UUID complaintId, UUID referral, @Nullable String by, @Nullable String organisation) {
        for (int attempt = 1; ; attempt++) {
            var complaint = complaints.findById(complaintId).orElse(null);
            if (complaint == null
                    || complaint.key() == null
                    || !(complaint.stage() instanceof Stage.Referred r)
                    || !r.referral().equals(referral)) {
                return;
            }
            try {
                complaint.move(
                        Move.TAKE_BACK,
                        new Stage.UnderInvestigation(),
                        new Act(Actor.PARTNER, by, organisation, now(), null));
                complaints.save(complaint);
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
