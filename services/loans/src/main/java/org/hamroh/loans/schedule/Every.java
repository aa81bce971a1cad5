package org.hamroh.loans.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/**
 * The time between two instalments: whole months, or whole days.
 *
 * @param months 0 if it is counted in days
 * @param days 0 if it is counted in months
 */
record Every(int months, int days) {
    private static final int LONGEST_MONTHS = 60;
    private static final int LONGEST_DAYS = 1827;

    public Every {
        boolean one = (months == 0) != (days == 0);
        if (!one || months < 0 || days < 0 || months > LONGEST_MONTHS || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("Between a day and five years, in months or in days");
        }
    }

    /**
     * Reads an ISO 8601 period: {@code P1M}, {@code P2W}, {@code P15D}, {@code P1Y}.
     *
     * @throws IllegalArgumentException if it is none, mixes months and days, or is no time between a day and five years
     */
    public static Every parse(String text) {
        try {
            Period period = Period.parse(text);
            return new Every(Math.toIntExact(period.toTotalMonths()), period.getDays());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The day this many periods after the anchor, which keeps the anchor's day of the month wherever there is one. */
    LocalDate after(LocalDate anchor, int periods, MonthEnd rule) {
        if (months == 0) {
            return anchor.plusDays((long) days * periods);
        }
        YearMonth month = YearMonth.from(anchor).plusMonths((long) months * periods);
        if (anchor.getDayOfMonth() <= month.lengthOfMonth()) {
            return month.atDay(anchor.getDayOfMonth());
        }
        return rule == MonthEnd.LAST_DAY_OF_MONTH
                ? month.atEndOfMonth()
                : month.plusMonths(1).atDay(1);
    }
}
