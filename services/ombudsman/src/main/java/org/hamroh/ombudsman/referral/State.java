package org.hamroh.ombudsman.referral;

import java.util.Set;
import org.hamroh.ombudsman.complaint.Coded;

/** Where a referral stands. */
enum State implements Coded {
    /** Being prepared; nobody but the sender knows of it. */
    DRAFTED,
    SENT,
    RECEIVED,
    /** The recipient works on it. */
    ACCEPTED,
    REFUSED,
    ANSWERED,
    /** The sender took it back. */
    RECALLED,
    /** Nobody took it up in time. */
    STALLED;

    private static final Set<State> WITH_RECIPIENT = Set.of(SENT, RECEIVED, ACCEPTED);

    /** Whether the case lies on the recipient's desk. */
    boolean isWithRecipient() {
        return WITH_RECIPIENT.contains(this);
    }

    /** Whether the recipient may read the content: while it works on it, and what it answered. */
    boolean isOpenToRecipient() {
        return isWithRecipient() || this == ANSWERED;
    }
}
