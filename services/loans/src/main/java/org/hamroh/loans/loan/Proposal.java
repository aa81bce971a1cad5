package org.hamroh.loans.loan;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks the committee for while a loan runs: new terms, or to write it off.
 *
 * @param repayments of the new terms; null for a write-off
 * @param firstDueOn of the new terms
 */
record Proposal(
        Kind kind,
        String by,
        Instant at,
        @Nullable Integer repayments,
        @Nullable String firstDueOn,
        Sealed reason) {
    static final String FIELD = "proposal";

    enum Kind implements Coded {
        RESCHEDULING,
        WRITE_OFF
    }
}
