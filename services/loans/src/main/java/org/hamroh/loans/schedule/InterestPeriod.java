package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One interest period. Its interest is {@code Σ balance × weight ÷ divisor} over its parts, a part ending where money is paid
 * out or the rate changes; the division is made once, so that interest is rounded once.
 *
 * <p>weight = yearly rate in percent × counted days; divisor = 100 × the year of the day count. Under 30/360 by whole periods a
 * part counts 30 days a month × its days ÷ the days of the period.
 */
record InterestPeriod(
        LocalDate start,
        LocalDate end,
        int months,
        long regularDays,
        DayCount dayCount,
        boolean daily,
        boolean undivided,
        BigDecimal divisor) {
    private static final int DAYS_OF_MONTH = 30;

    /**
     * @param months of a regular period; 0 if it is counted in days
     * @param regularDays the days of a regular period that ends where this one ends
     * @param undivided whether it is regular and has one part only, so that its months need no days to be counted by
     */
    static InterestPeriod of(
            LocalDate start,
            LocalDate end,
            int months,
            long regularDays,
            DayCount dayCount,
            boolean daily,
            boolean undivided) {
        boolean byMonths = dayCount == DayCount.THIRTY_360 && !daily && months > 0;
        long days = byMonths && !undivided ? regularDays : 1;
        return new InterestPeriod(
                start,
                end,
                byMonths ? months : 0,
                regularDays,
                dayCount,
                daily,
                undivided,
                BigDecimal.valueOf(100L * dayCount.base() * days));
    }

    /** @param from in the period; what is paid out at its end or later bears nothing in it */
    BigDecimal weight(LocalDate from, LocalDate until, List<RateFrom> rates) {
        if (!from.isBefore(until)) {
            return BigDecimal.ZERO;
        }
        if (rates.size() == 1) {
            return rates.getFirst().annualPercent().multiply(BigDecimal.valueOf(counted(from, until)));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rates.size(); i++) {
            LocalDate begin = i == 0 ? from : later(from, rates.get(i).from());
            LocalDate end = i + 1 == rates.size()
                    ? until
                    : earlier(until, rates.get(i + 1).from());
            if (begin.isBefore(end)) {
                sum = sum.add(rates.get(i).annualPercent().multiply(BigDecimal.valueOf(counted(begin, end))));
            }
        }
        return sum;
    }

    BigDecimal interest(BigDecimal weighted, int decimals) {
        return weighted.divide(divisor, decimals, RoundingMode.HALF_EVEN);
    }

    private long counted(LocalDate from, LocalDate until) {
        if (dayCount == DayCount.ACT_ACT) {
            return actualByYear(from, until);
        }
        if (months > 0 && undivided) {
            return (long) DAYS_OF_MONTH * months;
        }
        long days = until.toEpochDay() - from.toEpochDay();
        return months > 0 ? days * DAYS_OF_MONTH * months : days;
    }

    /** Days of a year of 365 weigh 366, and the other way round, so that both have one divisor. */
    private static long actualByYear(LocalDate from, LocalDate until) {
        long sum = 0;
        LocalDate begin = from;
        while (begin.isBefore(until)) {
            LocalDate end = earlier(until, LocalDate.of(begin.getYear() + 1, 1, 1));
            sum += ChronoUnit.DAYS.between(begin, end) * (begin.isLeapYear() ? 365 : 366);
            begin = end;
        }
        return sum;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
