package org.hamroh.loans.loan;

/** Where a loan stands. */
enum State implements Coded {
    /** Asked for; papers may be missing. */
    APPLIED,
    /** Every paper is there. */
    COMPLETE,
    /** An officer has looked into it; the committee decides. */
    APPRAISED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /** Money was paid out and is owed. */
    ACTIVE,
    /** Everything was paid back. */
    CLOSED,
    /** The lender gave up hope of it; what still comes in is a recovery. */
    WRITTEN_OFF
}
