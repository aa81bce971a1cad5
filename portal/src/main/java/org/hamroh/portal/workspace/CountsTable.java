package org.hamroh.portal.workspace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hamroh.portal.workspace.CoordinationClient.Counts;
import org.hamroh.portal.workspace.CoordinationClient.Row;
import org.hamroh.portal.workspace.CoordinationClient.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Complaints of a year counted by category and by place, the most frequent first.
 *
 * @param asOf when the last event that is counted happened
 */
record CountsTable(
        List<Line> categories,
        List<Line> places,
        Tally total,
        @Nullable Instant asOf) {

    /**
     * @param code of the category or place
     * @param share of the largest line, in steps of 5 per cent, 0 to 100; for the bar beside the number
     */
    record Line(String code, Tally tally, int share) {}

    static CountsTable of(Counts counts) {
        return new CountsTable(
                lines(counts.rows(), Row::category),
                lines(counts.rows(), Row::place),
                counts.total(),
                counts.lastEventAt());
    }

    private static List<Line> lines(List<Row> rows, Function<Row, String> by) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Row row : rows) {
            tallies.put(
                    by.apply(row),
                    tallies.getOrDefault(by.apply(row), Tally.NONE).plus(row));
        }
        long most = tallies.values().stream().mapToLong(Tally::filed).max().orElse(0);
        return tallies.entrySet().stream()
                .map(each -> new Line(
                        each.getKey(), each.getValue(), share(each.getValue().filed(), most)))
                .sorted(Comparator.comparingLong((Line line) -> line.tally().filed())
                        .reversed())
                .toList();
    }

    private static int share(long filed, long most) {
        return most == 0 ? 0 : (int) (filed * 20 / most) * 5;
    }
}
