package org.hamroh.health.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts one programme and year in one pass over its screenings, each person's together. Every person is seen once and as a whole,
 * so distinct counts are exact for every place and period at once, and only the counts are kept, not the people.
 *
 * <p>In sex and age a person counts as at the latest test in the place and period, so these parts add up to the persons. By stage a
 * person counts once in each stage in which a test was done, so these may add up to more.
 */
final class Reckoning {
    private final UnaryOperator<String> regionOf;
    private final Map<String, Figures> cells = new HashMap<>();
    private final List<Row> together = new ArrayList<>();
    private long rows;

    /**
     * One screening.
     *
     * @param person null where no person code was taken; then it counts as a test and as no person
     * @param day yyyy-MM-dd
     * @param late whether it was recorded more than a week after the test
     */
    record Row(
            @Nullable String person,
            String day,
            String home,
            String point,
            String sex,
            String band,
            String stage,
            boolean known,
            boolean late) {
        String makeup() {
            return sex + "|" + band;
        }
    }

    /** @param regionOf the region of a district */
    Reckoning(UnaryOperator<String> regionOf) {
        this.regionOf = regionOf;
    }

    /** Takes the next screening; those of one person must follow each other. */
    void take(Row row) {
        rows++;
        if (row.person() == null) {
            count(List.of(row), false);
            return;
        }
        if (!together.isEmpty() && !row.person().equals(together.getFirst().person())) {
            count(together, true);
            together.clear();
        }
        together.add(row);
    }

    /** The figures by {@code period|place}, once all are taken. */
    Map<String, Figures> figures() {
        if (!together.isEmpty()) {
            count(together, true);
            together.clear();
        }
        return cells;
    }

    long rows() {
        return rows;
    }

    private void count(List<Row> ofOne, boolean person) {
        if (ofOne.size() == 1) {
            Row row = ofOne.getFirst();
            for (String key : keys(row)) {
                Figures cell = cell(key);
                cell.test(row);
                if (person) {
                    cell.person(row);
                    cell.personAt(row.stage());
                }
            }
            return;
        }
        Map<String, Row> latest = new HashMap<>();
        Map<String, Set<String>> stages = new HashMap<>();
        for (Row row : ofOne) {
            for (String key : keys(row)) {
                cell(key).test(row);
                latest.merge(key, row, (one, other) -> other.day().compareTo(one.day()) >= 0 ? other : one);
                if (stages.computeIfAbsent(key, any -> new HashSet<>()).add(row.stage())) {
                    cell(key).personAt(row.stage());
                }
            }
        }
        latest.forEach((key, row) -> cell(key).person(row));
        suspect(ofOne);
    }

    /** The same person twice on one day is the same test entered twice, or two people with one code. */
    private void suspect(List<Row> ofOne) {
        Map<String, Row> first = new HashMap<>();
        for (Row row : ofOne) {
            if (first.putIfAbsent(row.day(), row) != null) {
                keys(row).forEach(key -> cell(key).twice++);
            }
        }
    }

    private Figures cell(String key) {
        return cells.computeIfAbsent(key, any -> new Figures());
    }

    private List<String> keys(Row row) {
        List<String> keys = new ArrayList<>(12);
        for (String period : Span.around(row.day())) {
            keys.add(period + "|" + row.home());
            keys.add(period + "|" + regionOf.apply(row.home()));
            keys.add(period + "|TJ");
            keys.add(period + "|" + row.point());
        }
        return keys;
    }

    /** The counts of one place in one period; each part holds persons and tests. */
    static final class Figures {
        long persons;
        long tests;
        long known;
        long late;
        long twice;
        final Map<String, long[]> makeup = new TreeMap<>();
        final Map<String, long[]> stages = new TreeMap<>();

        private void test(Row row) {
            tests++;
            known += row.known() ? 1 : 0;
            late += row.late() ? 1 : 0;
            makeup.computeIfAbsent(row.makeup(), any -> new long[2])[1]++;
            stages.computeIfAbsent(row.stage(), any -> new long[2])[1]++;
        }

        private void person(Row latest) {
            persons++;
            makeup.computeIfAbsent(latest.makeup(), any -> new long[2])[0]++;
        }

        private void personAt(String stage) {
            stages.computeIfAbsent(stage, any -> new long[2])[0]++;
        }
    }
}
