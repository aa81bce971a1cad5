package org.hamroh.ombudsman.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a period beside those of the period before.
 *
 * @param columns the codes of the columns
 * @param lines by code; of equal length, however few or many occur in either period
 * @param total over all lines
 */
record Table(List<String> columns, List<Line> lines, Line total) {
    private static final List<String> FIGURES = List.of(
            "filed", "admitted", "not_admitted", "resolved", "closed", "withdrawn", "overdue", "days_to_decision");
    private static final List<String> CASES = List.of("cases");

    /** Null stands for a figure that does not exist, such as an average over nothing, or that is hidden. */
    record Line(String code, List<@Nullable Long> now, List<@Nullable Long> before) {}

    /** @param seen which places the reader may see */
    static Table of(Dimension by, List<MonthFigures> now, List<MonthFigures> before, Predicate<String> seen) {
        return switch (by) {
            case CATEGORY -> grouped(now, before, seen, (month, row) -> row.category());
            case PLACE -> grouped(now, before, seen, (month, row) -> row.place());
            case MONTH -> grouped(now, before, seen, (month, row) -> month);
            case OUTCOME -> parted(now, before, seen, Tally::outcomes);
            case GROUND -> parted(now, before, seen, Tally::grounds);
            case BODY -> parted(now, before, seen, Tally::bodies);
        };
    }

    /** Under which line a row is counted; only a table by month needs the month. */
    @FunctionalInterface
    private interface Heading {
        String of(String month, MonthFigures.Row row);
    }

    private static Table grouped(
            List<MonthFigures> now, List<MonthFigures> before, Predicate<String> seen, Heading heading) {
        return lined(
                FIGURES,
                values(groups(now, seen, heading)),
                values(groups(before, seen, heading)),
                figures(total(now, seen)),
                figures(total(before, seen)));
    }

    private static Table parted(
            List<MonthFigures> now,
            List<MonthFigures> before,
            Predicate<String> seen,
            Function<Tally, Map<String, Long>> parts) {
        var these = parts.apply(total(now, seen));
        var those = parts.apply(total(before, seen));
        return lined(CASES, cases(these), cases(those), sum(these), sum(those));
    }

    private static Table lined(
            List<String> columns,
            Map<String, List<@Nullable Long>> now,
            Map<String, List<@Nullable Long>> before,
            List<@Nullable Long> totalNow,
            List<@Nullable Long> totalBefore) {
        var codes = new TreeSet<>(now.keySet());
        codes.addAll(before.keySet());
        List<@Nullable Long> none = Collections.nCopies(columns.size(), 0L);
        var lines = codes.stream()
                .map(code -> new Line(code, now.getOrDefault(code, none), before.getOrDefault(code, none)))
                .toList();
        return new Table(columns, lines, new Line("total", totalNow, totalBefore));
    }

    private static Map<String, Tally> groups(List<MonthFigures> months, Predicate<String> seen, Heading heading) {
        var groups = new TreeMap<String, Tally>();
        for (var month : months) {
            for (var row : month.rows()) {
                if (seen.test(row.place())) {
                    groups.merge(heading.of(month.month(), row), row.tally(), Tally::plus);
                }
            }
        }
        return groups;
    }

    private static Tally total(List<MonthFigures> months, Predicate<String> seen) {
        return groups(months, seen, (month, row) -> "").getOrDefault("", Tally.NONE);
    }

    private static Map<String, List<@Nullable Long>> values(Map<String, Tally> groups) {
        var values = new TreeMap<String, List<@Nullable Long>>();
        groups.forEach((code, tally) -> values.put(code, figures(tally)));
        return values;
    }

    private static List<@Nullable Long> figures(Tally tally) {
        Long days = tally.decided() == 0 ? null : Math.round((double) tally.decisionDays() / tally.decided());
        return new ArrayList<>(Arrays.<@Nullable Long>asList(
                tally.filed(),
                tally.admitted(),
                tally.notAdmitted(),
                tally.resolved(),
                tally.closed(),
                tally.withdrawn(),
                tally.overdue(),
                days));
    }

    private static Map<String, List<@Nullable Long>> cases(Map<String, Long> parts) {
        var values = new TreeMap<String, List<@Nullable Long>>();
        parts.forEach((code, number) -> values.put(code, List.of(number)));
        return values;
    }

    private static List<@Nullable Long> sum(Map<String, Long> parts) {
        return List.of(parts.values().stream().mapToLong(Long::longValue).sum());
    }
}
