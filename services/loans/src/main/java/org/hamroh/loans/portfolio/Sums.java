package org.hamroh.loans.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hamroh.loans.loan.Figures;

/** The figures of some loans, in one currency. They add up; the shares are made of the sums. */
record Sums(
        long loans,
        BigDecimal outstanding,
        BigDecimal dueThisWeek,
        BigDecimal collected,
        BigDecimal late1To30,
        BigDecimal late31To60,
        BigDecimal late61To90,
        BigDecimal lateOver90,
        BigDecimal risk30,
        BigDecimal risk60,
        BigDecimal risk90,
        BigDecimal writtenOff,
        BigDecimal recovered,
        BigDecimal paidOut,
        BigDecimal unpaid) {
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
    static final Sums NONE =
            new Sums(0, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    static Sums of(Figures one) {
        return new Sums(
                one.loans(),
                one.outstanding(),
                one.dueThisWeek(),
                one.collected(),
                one.late1To30(),
                one.late31To60(),
                one.late61To90(),
                one.lateOver90(),
                one.par30().amount(),
                one.par60().amount(),
                one.par90().amount(),
                one.writtenOff(),
                one.recovered(),
                one.paidOut(),
                one.unpaid());
    }

    Sums plus(Sums other) {
        return new Sums(
                loans + other.loans,
                outstanding.add(other.outstanding),
                dueThisWeek.add(other.dueThisWeek),
                collected.add(other.collected),
                late1To30.add(other.late1To30),
                late31To60.add(other.late31To60),
                late61To90.add(other.late61To90),
                lateOver90.add(other.lateOver90),
                risk30.add(other.risk30),
                risk60.add(other.risk60),
                risk90.add(other.risk90),
                writtenOff.add(other.writtenOff),
                recovered.add(other.recovered),
                paidOut.add(other.paidOut),
                unpaid.add(other.unpaid));
    }

    /** In percent of the gross portfolio. */
    BigDecimal ofOutstanding(BigDecimal risk) {
        return percent(risk, outstanding);
    }

    /** What was paid ÷ what was paid and what should have been: the share of what fell due that came in. */
    BigDecimal repaymentRate() {
        return percent(collected, collected.add(unpaid));
    }

    /** What was written off ÷ everything ever lent. */
    BigDecimal writeOffRatio() {
        return percent(writtenOff, paidOut);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? ZERO : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_EVEN);
    }
}
