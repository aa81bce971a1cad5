package org.hamroh.coordination.complaintcount;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whole months of the calendar of Dushanbe, both ends included.
 *
 * @param from not after {@code until}, and at most 35 months before it
 */
record Period(YearMonth from, YearMonth until) {
    static final int LONGEST = 36;
    private static final int USUAL = 12;
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /**
     * Reads a period as asked for. Without an end it ends with the current month; without a beginning it has 12 months.
     *
     * @throws Refusal 422 naming each part that cannot be understood, or that makes the period backward or too long
     */
    static Period of(@Nullable String from, @Nullable String until, Clock clock) {
        List<FieldError> errors = new ArrayList<>();
        YearMonth last = month("until", until, YearMonth.now(clock.withZone(DUSHANBE)), errors);
        YearMonth first = month("from", from, last.minusMonths(USUAL - 1), errors);
        if (errors.isEmpty() && first.isAfter(last)) {
            errors.add(FieldError.of("until", "complaint-counts.period.backward"));
        }
        if (errors.isEmpty() && ChronoUnit.MONTHS.between(first, last) >= LONGEST) {
            errors.add(FieldError.of("from", "complaint-counts.period.too-long", LONGEST));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Period(first, last);
    }

    private static YearMonth month(String field, @Nullable String text, YearMonth otherwise, List<FieldError> errors) {
        if (text == null) {
            return otherwise;
        }
        if (!MONTH.matcher(text).matches()) {
            errors.add(FieldError.of(field, "complaint-counts.month.unreadable"));
            return otherwise;
        }
        return YearMonth.parse(text);
    }
}
