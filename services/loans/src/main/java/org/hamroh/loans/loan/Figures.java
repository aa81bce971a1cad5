package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A portfolio at the end of a day.
 *
 * <p>Portfolio at risk over N days is the whole unpaid principal, late or not, of the loans that have principal more than N days
 * late, and of all restructured ones, ÷ the gross portfolio (GIIN, IRIS metric FP2635). Exactly N days are not more than N.
 * Arrears are late principal alone, each instalment by its own age.
 *
 * @param loans with principal still owed
 * @param outstanding the gross portfolio: all principal still owed
 * @param dueThisWeek principal and interest that fall due after the day, up to Sunday
 * @param paidOut everything ever lent by the end of the day
 * @param unpaid all that has fallen due and is not paid, with fees and penalties
 */
public record Figures(
        LocalDate on,
        long loans,
        BigDecimal outstanding,
        BigDecimal dueThisWeek,
        BigDecimal collected,
        BigDecimal late1To30,
        BigDecimal late31To60,
        BigDecimal late61To90,
        BigDecimal lateOver90,
        AtRisk par30,
        AtRisk par60,
        AtRisk par90,
        BigDecimal writtenOff,
        BigDecimal recovered,
        BigDecimal paidOut,
        BigDecimal unpaid) {
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    /** @param percent of the gross portfolio, with two decimals; 0 where there is none */
    public record AtRisk(BigDecimal amount, BigDecimal percent) {}

    /** One loan: its contract and its entries. */
    record Held(Contract contract, List<Entry> entries) {
        Position at(LocalDate day) {
            return Ledger.at(day, contract, entries);
        }

        /** What of the plan falls due after a day, up to another. */
        static BigDecimal falling(Position position, LocalDate last) {
            return position.plan().stream()
                    .filter(each ->
                            each.dueOn().isAfter(position.on()) && !each.dueOn().isAfter(last))
                    .map(Position.Planned::unpaid)
                    .reduce(ZERO, BigDecimal::add);
        }
    }

    static Figures of(Collection<Held> all, LocalDate on) {
        List<Position> positions = all.stream().map(each -> each.at(on)).toList();
        LocalDate sunday = on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        BigDecimal week =
                positions.stream().map(each -> Held.falling(each, sunday)).reduce(ZERO, BigDecimal::add);
        return new Figures(
                on,
                positions.stream().filter(each -> each.principal().signum() > 0).count(),
                sum(positions, each -> true),
                week,
                positions.stream().map(Position::collected).reduce(ZERO, BigDecimal::add),
                late(positions, 1, 30),
                late(positions, 31, 60),
                late(positions, 61, 90),
                late(positions, 91, Long.MAX_VALUE),
                atRisk(positions, 30),
                atRisk(positions, 60),
                atRisk(positions, 90),
                positions.stream().map(Position::writtenOff).reduce(ZERO, BigDecimal::add),
                positions.stream().map(Position::recovered).reduce(ZERO, BigDecimal::add),
                positions.stream().map(Position::paidOut).reduce(ZERO, BigDecimal::add),
                positions.stream().map(Figures::unpaid).reduce(ZERO, BigDecimal::add));
    }

    private static BigDecimal unpaid(Position position) {
        return Arrays.stream(Due.values()).map(position::owed).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? ZERO : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<Position> positions, Predicate<Position> which) {
        return positions.stream().filter(which).map(Position::principal).reduce(ZERO, BigDecimal::add);
    }

    private static AtRisk atRisk(List<Position> positions, long days) {
        return atRisk(
                sum(positions, each -> each.restructured() || each.daysLate() > days), sum(positions, each -> true));
    }

    private static AtRisk atRisk(BigDecimal amount, BigDecimal whole) {
        return new AtRisk(amount, percent(amount, whole));
    }

    private static BigDecimal late(List<Position> positions, long from, long until) {
        BigDecimal sum = ZERO;
        for (Position position : positions) {
            for (Position.Late late : position.late()) {
                long age = ChronoUnit.DAYS.between(late.dueOn(), position.on());
                sum = age >= from && age <= until ? sum.add(late.amount()) : sum;
            }
        }
        return sum;
    }
}
