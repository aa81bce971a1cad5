package org.hamroh.health.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month ({@code 2026-03}), quarter ({@code 2026Q1}) or year ({@code 2026}) of the calendar of Dushanbe; quarters are written as
 * DHIS2 writes them.
 */
public record Span(String code, LocalDate first, LocalDate last) {
    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    /** Empty if the code has none of the three forms. */
    public static Optional<Span> of(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        if (YEAR.matcher(code).matches()) {
            int year = Integer.parseInt(code);
            return Optional.of(new Span(code, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        if (MONTH.matcher(code).matches()) {
            YearMonth month = YearMonth.parse(code);
            return Optional.of(new Span(code, month.atDay(1), month.atEndOfMonth()));
        }
        if (QUARTER.matcher(code).matches()) {
            int year = Integer.parseInt(code.substring(0, 4));
            YearMonth start = YearMonth.of(year, (code.charAt(5) - '1') * 3 + 1);
            return Optional.of(
                    new Span(code, start.atDay(1), start.plusMonths(2).atEndOfMonth()));
        }
        return Optional.empty();
    }

    /** The codes of the month, the quarter and the year of a day, yyyy-MM-dd. */
    static List<String> around(String day) {
        String year = day.substring(0, 4);
        int month = Integer.parseInt(day.substring(5, 7));
        return List.of(day.substring(0, 7), year + "Q" + (month + 2) / 3, year);
    }

    public int year() {
        return first.getYear();
    }

    /** The code as DHIS2 writes it: {@code 202603}, {@code 2026Q1}, {@code 2026}. */
    public String dhis2() {
        return code.replace("-", "");
    }

    /** The twelve months of its year, then the quarters, then the year. */
    static List<String> ofYear(int year) {
        List<String> codes = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            codes.add(YearMonth.of(year, month).toString());
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            codes.add(year + "Q" + quarter);
        }
        codes.add(Integer.toString(year));
        return codes;
    }
}
