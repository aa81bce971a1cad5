package org.hamroh.ombudsman.statistics;

import org.hamroh.contracts.ComplaintEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands, as far as it is counted.
 *
 * @param stage the code of the stage
 * @param detail the ground, the outcome or the body, where the stage has one
 */
record Standing(String stage, @Nullable String detail) {

    /** Where the event left the complaint; null for an event that moves nothing. */
    static @Nullable Standing after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Filed unused -> new Standing("filed", null);
            case ComplaintEvent.UnderReview unused -> new Standing("under_review", null);
            case ComplaintEvent.Admitted unused -> new Standing("admitted", null);
            case ComplaintEvent.NotAdmitted e -> new Standing("not_admitted", e.ground());
            case ComplaintEvent.InvestigationBegun unused -> new Standing("under_investigation", null);
            case ComplaintEvent.ComplainantAwaited unused -> new Standing("waiting_for_complainant", null);
            case ComplaintEvent.BodyAwaited unused -> new Standing("waiting_for_body", null);
            case ComplaintEvent.Resumed e -> new Standing(e.stage(), null);
            case ComplaintEvent.Referred e -> new Standing("referred", e.body());
            case ComplaintEvent.TakenBack unused -> new Standing("under_investigation", null);
            case ComplaintEvent.ConfirmationAsked unused -> new Standing("awaiting_confirmation", null);
            case ComplaintEvent.SentBack unused -> new Standing("under_investigation", null);
            case ComplaintEvent.Resolved e -> new Standing("resolved", e.outcome());
            case ComplaintEvent.Closed e -> new Standing("closed", e.outcome());
            case ComplaintEvent.Withdrawn unused -> new Standing("withdrawn", null);
            case ComplaintEvent.Reopened e -> new Standing(e.stage(), null);
            case ComplaintEvent.OfficeAsked unused -> null;
            case ComplaintEvent.ComplainantAnswered unused -> null;
            case ComplaintEvent.Noted unused -> null;
            case ComplaintEvent.Overdue unused -> null;
            case ComplaintEvent.UrgentFiled unused -> null;
            case ComplaintEvent.FiledOnBehalf unused -> null;
            case ComplaintEvent.Assigned unused -> null;
            case ComplaintEvent.Forgotten unused -> null;
            case ComplaintEvent.ConsentsChanged unused -> null;
            case ComplaintEvent.ContactChanged unused -> null;
        };
    }
}
