package org.hamroh.ombudsman.statistics;

import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.ombudsman.complaint.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: whole months of the calendar of Dushanbe.
 *
 * @param months how many, from 1 to 36
 */
record Asked(YearMonth from, int months, Dimension by) {
    private static final int MOST = 36;
    private static final int USUAL = 12;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    /** @throws Refusal 422 naming each part that cannot be understood, or that makes the period backward or too long */
    static Asked of(@Nullable String from, @Nullable String until, String by, YearMonth current) {
        List<FieldError> errors = new ArrayList<>();
        YearMonth last = month("until", until, current, errors);
        YearMonth first = month("from", from, last.minusMonths(USUAL - 1L), errors);
        Dimension dimension = dimension(by, errors);
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (errors.isEmpty() && months < 1) {
            errors.add(FieldError.of("until", "statistics.period.backward"));
        } else if (errors.isEmpty() && months > MOST) {
            errors.add(FieldError.of("from", "statistics.period.too-long", MOST));
        }
        return valid(new Asked(first, (int) months, dimension), errors);
    }

    /** @throws Refusal 422 if the year is none from 2000 on, or the dimension is unknown */
    static Asked ofYear(@Nullable String year, String by, Year current) {
        List<FieldError> errors = new ArrayList<>();
        Year asked = current;
        if (year != null && YEAR.matcher(year).matches()) {
            asked = Year.parse(year);
        } else if (year != null) {
            errors.add(FieldError.of("year", "statistics.year.unreadable"));
        }
        return valid(new Asked(asked.atMonth(1), USUAL, dimension(by, errors)), errors);
    }

    private static Asked valid(Asked asked, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return asked;
    }

    private static YearMonth month(String field, @Nullable String text, YearMonth otherwise, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!MONTH.matcher(text).matches()) {
            errors.add(FieldError.of(field, "statistics.month.unreadable"));
            return otherwise;
        }
        return YearMonth.parse(text);
    }

    private static Dimension dimension(String by, List<FieldError> errors) {
        return Coded.of(Dimension.class, by).orElseGet(() -> {
            errors.add(FieldError.of("dimension", "statistics.dimension.unknown"));
            return Dimension.CATEGORY;
        });
    }
}
