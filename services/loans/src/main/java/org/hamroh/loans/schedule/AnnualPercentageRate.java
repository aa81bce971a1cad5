package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.DoubleUnaryOperator;

/**
 * The annual percentage rate of Directive 2008/48/EC, Annex I, part I: the X for which
 *
 * <pre>  Σ D_k × (1 + X)^−t_k  =  Σ A_l × (1 + X)^−s_l</pre>
 *
 * D what is paid out and A what is paid back, t and s the years since the first disbursement. A year has 12 equal months, 52
 * weeks or 365 days; a time is counted in whole months and the days left over, or in whole weeks where it is none of months.
 * The amounts are exact; only the solving of the equation is done in binary floating point, to far below the two decimals shown.
 */
final class AnnualPercentageRate {
    private static final int HALVINGS = 200;

    private AnnualPercentageRate() {}

    static BigDecimal of(Schedule schedule) {
        if (schedule.interest().signum() <= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        double low = 0;
        double high = 1;
        DoubleUnaryOperator gain = rate -> gain(schedule, rate);
        while (gain.applyAsDouble(high) < 0 && high < 1e12) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (gain.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return BigDecimal.valueOf((low + high) / 2 * 100).setScale(2, RoundingMode.HALF_UP);
    }

    /** What the borrower gains at this rate: negative below the rate sought, positive above. */
    private static double gain(Schedule schedule, double rate) {
        LocalDate begin = schedule.terms().begin();
        double sum = 0;
        for (Disbursement each : schedule.terms().disbursements()) {
            sum += each.amount().doubleValue() * Math.pow(1 + rate, -years(begin, each.on()));
        }
        for (Instalment each : schedule.instalments()) {
            sum -= each.total().doubleValue() * Math.pow(1 + rate, -years(begin, each.dueOn()));
        }
        return sum;
    }

    static double years(LocalDate from, LocalDate until) {
        long months = ChronoUnit.MONTHS.between(from, until);
        boolean endOfMonth =
                until.getDayOfMonth() == until.lengthOfMonth() && from.getDayOfMonth() > until.getDayOfMonth();
        if (endOfMonth) {
            return (months + 1) / 12.0;
        }
        long left = ChronoUnit.DAYS.between(from.plusMonths(months), until);
        if (left == 0) {
            return months / 12.0;
        }
        long days = ChronoUnit.DAYS.between(from, until);
        return days % 7 == 0 ? days / 7.0 / 52.0 : months / 12.0 + left / 365.0;
    }
}
