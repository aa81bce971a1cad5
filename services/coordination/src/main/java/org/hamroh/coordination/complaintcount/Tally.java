package org.hamroh.coordination.complaintcount;

import org.hamroh.contracts.ComplaintEvent;

/**
 * How many complaints were filed, and how many of them went which way. Every complaint counts under the day it was filed, so
 * {@code admitted + notAdmitted <= filed} once all its events are in, unless one was reopened: a complaint that is decided
 * again counts for each decision. A withdrawn complaint counts as closed.
 */
record Tally(long filed, long admitted, long notAdmitted, long closed) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** What one event adds. */
    static Tally of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Filed unused -> new Tally(1, 0, 0, 0);
            case ComplaintEvent.Admitted unused -> new Tally(0, 1, 0, 0);
            case ComplaintEvent.NotAdmitted unused -> new Tally(0, 0, 1, 0);
            case ComplaintEvent.Closed unused -> new Tally(0, 0, 0, 1);
            case ComplaintEvent.Withdrawn unused -> new Tally(0, 0, 0, 1);
            case ComplaintEvent.UnderReview unused -> NONE;
            case ComplaintEvent.InvestigationBegun unused -> NONE;
            case ComplaintEvent.ComplainantAwaited unused -> NONE;
            case ComplaintEvent.BodyAwaited unused -> NONE;
            case ComplaintEvent.Resumed unused -> NONE;
            case ComplaintEvent.Referred unused -> NONE;
            case ComplaintEvent.TakenBack unused -> NONE;
            case ComplaintEvent.ConfirmationAsked unused -> NONE;
            case ComplaintEvent.SentBack unused -> NONE;
            case ComplaintEvent.Resolved unused -> NONE;
            case ComplaintEvent.Reopened unused -> NONE;
            case ComplaintEvent.Overdue unused -> NONE;
            case ComplaintEvent.UrgentFiled unused -> NONE;
            case ComplaintEvent.FiledOnBehalf unused -> NONE;
            case ComplaintEvent.Assigned unused -> NONE;
            case ComplaintEvent.Forgotten unused -> NONE;
            case ComplaintEvent.ConsentsChanged unused -> NONE;
            case ComplaintEvent.ContactChanged unused -> NONE;
            case ComplaintEvent.OfficeAsked unused -> NONE;
            case ComplaintEvent.Noted unused -> NONE;
            case ComplaintEvent.ComplainantAnswered unused -> NONE;
        };
    }

    Tally plus(Tally other) {
        return new Tally(
                filed + other.filed, admitted + other.admitted, notAdmitted + other.notAdmitted, closed + other.closed);
    }
}
