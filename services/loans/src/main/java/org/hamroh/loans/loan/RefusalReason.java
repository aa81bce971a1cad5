package org.hamroh.loans.loan;

/** Why the committee refuses. */
enum RefusalReason implements Coded {
    CANNOT_REPAY,
    PLAN_TOO_WEAK,
    NOT_ELIGIBLE,
    TOO_MUCH_DEBT,
    NOT_VERIFIED,
    NO_MONEY_NOW,
    OTHER
}
