package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the double-entry journal, on a cash basis: income is posted when it is paid.
 *
 * @param debit positive where the account is debited, negative where it is credited; the lines of an entry sum to 0
 */
record Posting(UUID entry, LocalDate on, Account account, BigDecimal debit) {
    /** The accounts that loans move. */
    public enum Account {
        CASH,
        LOANS,
        INTEREST_INCOME,
        FEE_INCOME,
        PENALTY_INCOME,
        /** What was paid beyond all that was owed: the lender owes it to the borrower. */
        OWED_TO_BORROWER,
        WRITE_OFFS,
        RECOVERIES
    }
}
