package org.hamroh.loans.loan;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What one member of the committee decided.
 *
 * @param reason where it is against the loan
 * @param words conditions of an approval, or the advice that goes with a refusal
 */
record Vote(
        String by,
        Instant at,
        boolean approves,
        @Nullable RefusalReason reason,
        @Nullable Sealed words) {

    /** The name under which the words of the vote with this number are sealed. */
    static String field(int number) {
        return "vote-" + number;
    }
}
