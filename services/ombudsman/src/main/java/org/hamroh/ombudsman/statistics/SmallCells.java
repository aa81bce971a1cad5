package org.hamroh.ombudsman.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides figures so small that somebody could be recognised in them: those from 1 to 4, and, where a single one of a column is
 * hidden, the next smallest too, since it could be had from the total. A table with a hidden figure in a line shows no average in
 * that line. The way of the Handbook on Statistical Disclosure Control (Hundepool and others, 2010), chapter 4.
 */
final class SmallCells {
    private static final long LEAST_SHOWN = 5;
    private static final String AVERAGE = "days_to_decision";

    private SmallCells() {}

    static Table hidden(Table table) {
        List<List<@Nullable Long>> now = hidden(
                table.columns(), table.lines().stream().map(Table.Line::now).toList());
        List<List<@Nullable Long>> before = hidden(
                table.columns(), table.lines().stream().map(Table.Line::before).toList());
        List<Table.Line> lines = IntStream.range(0, now.size())
                .mapToObj(i -> new Table.Line(table.lines().get(i).code(), now.get(i), before.get(i)))
                .toList();
        Table.Line total = table.total();
        return new Table(
                table.columns(), lines, new Table.Line(total.code(), large(total.now()), large(total.before())));
    }

    private static List<List<@Nullable Long>> hidden(List<String> columns, List<List<@Nullable Long>> lines) {
        List<List<@Nullable Long>> shown = new ArrayList<>();
        lines.forEach(line -> shown.add(new ArrayList<>(line)));
        int average = columns.indexOf(AVERAGE);
        for (int column = 0; column < columns.size(); column++) {
            if (column != average) {
                hideColumn(shown, column);
            }
        }
        if (average >= 0) {
            shown.stream().filter(line -> line.getFirst() == null).forEach(line -> line.set(average, null));
        }
        return shown;
    }

    private static void hideColumn(List<List<@Nullable Long>> lines, int column) {
        int small = 0;
        for (List<@Nullable Long> line : lines) {
            if (isSmall(line.get(column))) {
                line.set(column, null);
                small++;
            }
        }
        if (small == 1) {
            hideSmallest(lines, column);
        }
    }

    private static void hideSmallest(List<List<@Nullable Long>> lines, int column) {
        int smallest = -1;
        for (int i = 0; i < lines.size(); i++) {
            long value = value(lines.get(i), column);
            if (value > 0 && (smallest < 0 || value < value(lines.get(smallest), column))) {
                smallest = i;
            }
        }
        if (smallest >= 0) {
            lines.get(smallest).set(column, null);
        }
    }

    private static long value(List<@Nullable Long> line, int column) {
        Long value = line.get(column);
        return value == null ? 0 : value;
    }

    private static boolean isSmall(@Nullable Long value) {
        return value != null && value > 0 && value < LEAST_SHOWN;
    }

    private static List<@Nullable Long> large(List<@Nullable Long> values) {
        List<@Nullable Long> shown = new ArrayList<>(values);
        shown.replaceAll(value -> isSmall(value) ? null : value);
        return shown;
    }
}
