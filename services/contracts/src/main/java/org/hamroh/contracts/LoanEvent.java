package org.hamroh.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a loan to a returnee. The event key is the loan, so its events stay in order.
 *
 * <p>Every event repeats by what loans are counted (lender, product, place, sector). No event says who the borrower is. The
 * JSON of each is fixed by the schema {@code schemas/<type>.json} beside this class.
 */
@EventFamily(topic = "hamroh.loans.loans", source = "/loans")
public sealed interface LoanEvent extends DomainEvent {

    /** The loan, a UUID of version 7. */
    UUID loan();

    /** The organisation that lends, for example {@code lender-sughd}. */
    String lender();

    /** The product whose terms it has. */
    UUID product();

    /** Where the borrower lives: ISO 3166-2. */
    String place();

    /** What the money is for, for example {@code farming}. */
    String sector();

    /**
     * One line of a booking.
     *
     * @param account for example {@code cash}
     * @param debit below zero where the account is credited
     * @param currency ISO 4217
     */
    record Line(
            String account,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal debit,
            String currency) {}

    /**
     * A returnee asked for a loan.
     *
     * @param amount what was asked for
     */
    @EventType("org.hamroh.loans.loan.applied.v1")
    record Applied(UUID loan, String lender, UUID product, String place, String sector, Sum amount)
            implements LoanEvent {}

    /**
     * The committee decided to give it.
     *
     * @param amount what may be paid out
     */
    @EventType("org.hamroh.loans.loan.approved.v1")
    record Approved(UUID loan, String lender, UUID product, String place, String sector, Sum amount)
            implements LoanEvent {}

    /**
     * The committee decided not to give it.
     *
     * @param reason why, for example {@code cannot_repay}
     */
    @EventType("org.hamroh.loans.loan.refused.v1")
    record Refused(UUID loan, String lender, UUID product, String place, String sector, String reason)
            implements LoanEvent {}

    /** The applicant thought better of it. */
    @EventType("org.hamroh.loans.loan.withdrawn.v1")
    record Withdrawn(UUID loan, String lender, UUID product, String place, String sector) implements LoanEvent {}

    /**
     * Money was paid out, all of it or a part.
     *
     * @param on the day for which it counts
     * @param amount what was paid out
     */
    @EventType("org.hamroh.loans.loan.disbursed.v1")
    record Disbursed(UUID loan, String lender, UUID product, String place, String sector, LocalDate on, Sum amount)
            implements LoanEvent {}

    /**
     * The borrower paid.
     *
     * @param on the day for which it counts
     * @param amount what was paid
     */
    @EventType("org.hamroh.loans.loan.repaid.v1")
    record Repaid(UUID loan, String lender, UUID product, String place, String sector, LocalDate on, Sum amount)
            implements LoanEvent {}

    /**
     * A movement was a mistake and counts as never made.
     *
     * @param on the day for which the reversed movement counted
     * @param kind what was reversed, for example {@code repaid}
     * @param amount its sum; 0 where it had none
     */
    @EventType("org.hamroh.loans.loan.reversed.v1")
    record Reversed(
            UUID loan, String lender, UUID product, String place, String sector, LocalDate on, String kind, Sum amount)
            implements LoanEvent {}

    /**
     * A fee fell due.
     *
     * @param on the day on which it fell due
     * @param amount the fee
     */
    @EventType("org.hamroh.loans.loan.charged.v1")
    record Charged(UUID loan, String lender, UUID product, String place, String sector, LocalDate on, Sum amount)
            implements LoanEvent {}

    /**
     * New terms were agreed for the principal still owed.
     *
     * @param on the day from which they hold
     */
    @EventType("org.hamroh.loans.loan.rescheduled.v1")
    record Rescheduled(UUID loan, String lender, UUID product, String place, String sector, LocalDate on)
            implements LoanEvent {}

    /**
     * Principal that was due is unpaid the day after.
     *
     * @param since the day on which the oldest unpaid principal was due
     * @param amount the principal that is late
     */
    @EventType("org.hamroh.loans.loan.fell-into-arrears.v1")
    record FellIntoArrears(
            UUID loan, String lender, UUID product, String place, String sector, LocalDate since, Sum amount)
            implements LoanEvent {}

    /**
     * The lender gave up hope of the principal still owed.
     *
     * @param on the day for which it counts
     * @param amount the principal given up
     */
    @EventType("org.hamroh.loans.loan.written-off.v1")
    record WrittenOff(UUID loan, String lender, UUID product, String place, String sector, LocalDate on, Sum amount)
            implements LoanEvent {}

    /**
     * Money came in after the loan had been written off.
     *
     * @param on the day for which it counts
     * @param amount what came in
     */
    @EventType("org.hamroh.loans.loan.recovered.v1")
    record Recovered(UUID loan, String lender, UUID product, String place, String sector, LocalDate on, Sum amount)
            implements LoanEvent {}

    /**
     * Everything was paid back.
     *
     * @param on the day of the last payment
     */
    @EventType("org.hamroh.loans.loan.closed.v1")
    record Closed(UUID loan, String lender, UUID product, String place, String sector, LocalDate on)
            implements LoanEvent {}

    /**
     * A movement was written into the journal, or what was written for it was corrected. The lines sum to 0.
     *
     * @param on the day of the movement; the journal may count it for a later day, if that one is closed
     * @param movement what is booked
     * @param lines the accounts moved
     */
    @EventType("org.hamroh.loans.loan.booked.v1")
    record Booked(
            UUID loan,
            String lender,
            UUID product,
            String place,
            String sector,
            LocalDate on,
            UUID movement,
            List<Line> lines)
            implements LoanEvent {}
}
