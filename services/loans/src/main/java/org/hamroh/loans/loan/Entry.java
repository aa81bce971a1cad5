package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hamroh.loans.schedule.Terms;

/** One thing that happened to a loan on a day. Entries are only ever added; what was wrong is reversed by another entry. */
sealed interface Entry {
    UUID id();

    /** The day for which it counts; it may have been entered later. */
    LocalDate on();

    /** Money was paid out to the borrower. */
    record Disbursed(UUID id, LocalDate on, BigDecimal amount) implements Entry {}

    /** The borrower paid. */
    record Repaid(UUID id, LocalDate on, BigDecimal amount) implements Entry {}

    /** A fee fell due. */
    record Charged(UUID id, LocalDate on, BigDecimal amount) implements Entry {}

    /** New terms were agreed for the principal still owed; what was due before stays due. */
    record Rescheduled(UUID id, LocalDate on, Terms terms) implements Entry {}

    /** The lender gave up hope of the principal still owed. */
    record WrittenOff(UUID id, LocalDate on) implements Entry {}

    /** Money came in after the loan had been written off. */
    record Recovered(UUID id, LocalDate on, BigDecimal amount) implements Entry {}

    /** Another entry was a mistake: everything is as if it had never been made. */
    record Reversed(UUID id, LocalDate on, UUID entry) implements Entry {}
}
