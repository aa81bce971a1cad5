package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of a day.
 *
 * @param principal still owed; 0 once written off
 * @param owed what is due and unpaid, by kind
 * @param late the principal that is late, by the day it was due
 * @param accrued interest of the running period up to the day, not yet due, less interest paid in advance
 * @param collected all that was repaid, without what came in after a write-off
 * @param restructured whether new terms were agreed
 * @param plan the instalments of the terms that hold now
 * @param journal in the order of the days
 */
record Position(
        LocalDate on,
        BigDecimal paidOut,
        BigDecimal principal,
        Map<Due, BigDecimal> owed,
        List<Late> late,
        BigDecimal accrued,
        BigDecimal collected,
        BigDecimal overpaid,
        BigDecimal writtenOff,
        BigDecimal recovered,
        boolean restructured,
        @Nullable LocalDate nextDueOn,
        BigDecimal nextDue,
        List<Planned> plan,
        List<Posting> journal) {
    /** Principal that was due on a day and is not paid. */
    public record Late(LocalDate dueOn, BigDecimal amount) {}

    /** An instalment, and what of it is unpaid. */
    public record Planned(
            int n,
            LocalDate dueOn,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal unpaidPrincipal,
            BigDecimal unpaidInterest) {
        public BigDecimal unpaid() {
            return unpaidPrincipal.add(unpaidInterest);
        }
    }

    /** What pays the loan off on this day: the principal, all that is due, and the interest of the days passed. */
    public BigDecimal payoff() {
        return principal
                .add(owed(Due.INTEREST))
                .add(owed(Due.FEE))
                .add(owed(Due.PENALTY))
                .add(accrued);
    }

    public BigDecimal owed(Due kind) {
        return owed.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** Days since the oldest unpaid principal was due; 0 if none is late. On the day itself nothing is late. */
    public long daysLate() {
        return late.isEmpty() ? 0 : ChronoUnit.DAYS.between(late.getFirst().dueOn(), on);
    }

    public BigDecimal latePrincipal() {
        return late.stream().map(Late::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
