package org.hamroh.portal.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Words;
import org.springframework.stereotype.Component;

/** Months ({@code 2026-03}), quarters ({@code 2026Q1}) and years as the health service writes them, by their names. */
@Component("periods")
class Periods {
    private static final Pattern ONE = Pattern.compile("20[0-9]{2}(-(0[1-9]|1[0-2])|Q[1-4])?");
    private static final int YEARS = 3;

    private final Dates dates;
    private final Words words;

    Periods(Dates dates, Words words) {
        this.dates = dates;
        this.words = words;
    }

    static boolean isOne(String code) {
        return ONE.matcher(code).matches();
    }

    static boolean isOver(String code, LocalDate today) {
        return last(code).isBefore(today);
    }

    private static LocalDate last(String code) {
        int year = Integer.parseInt(code.substring(0, 4));
        if (code.length() == 4) {
            return LocalDate.of(year, 12, 31);
        }
        int month = code.charAt(4) == 'Q' ? (code.charAt(5) - '0') * 3 : Integer.parseInt(code.substring(5));
        return YearMonth.of(year, month).atEndOfMonth();
    }

    public String name(String code) {
        if (code.length() == 4) {
            return code;
        }
        if (code.charAt(4) == 'Q') {
            return words.say("health.quarter", code.substring(5), code.substring(0, 4));
        }
        return dates.monthOf(YearMonth.parse(code).atDay(1));
    }

    /** What a page offers: this year and those before it, each with its quarters and months. */
    Map<String, List<String>> offered(int current) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int year = current; year > current - YEARS; year--) {
            List<String> codes = new ArrayList<>(List.of(Integer.toString(year)));
            for (int quarter = 1; quarter <= 4; quarter++) {
                codes.add(year + "Q" + quarter);
            }
            for (int month = 1; month <= 12; month++) {
                codes.add(YearMonth.of(year, month).toString());
            }
            all.put(Integer.toString(year), codes);
        }
        return all;
    }
}
