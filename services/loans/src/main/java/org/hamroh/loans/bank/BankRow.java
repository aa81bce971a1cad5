package org.hamroh.loans.bank;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A line of a bank's file. What the payer wrote is not kept, but for the loan's number: whoever looks for more has the file.
 *
 * @param id made of all that the line says, so that a file that comes twice is taken once
 * @param line its number in the file
 * @param state posted, unmatched or dismissed
 * @param reason why it is unmatched: no_number, unknown_loan, loan_closed, wrong_sum or wrong_day
 */
@Document(BankRow.COLLECTION)
@TypeAlias("bankRow")
@CompoundIndex(name = "state", def = "{'lender': 1, 'state': 1, '_id': 1}")
record BankRow(
        @Id String id,
        String lender,
        int line,
        String on,
        BigDecimal amount,
        @Nullable String transaction,
        @Nullable String number,
        String state,
        @Nullable String reason,
        String by,
        Instant at) {
    static final String COLLECTION = "bankRows";

    BankRow with(String reached, @Nullable String why, @Nullable String loan, String person, Instant when) {
        return new BankRow(id, lender, line, on, amount, transaction, loan, reached, why, person, when);
    }
}
