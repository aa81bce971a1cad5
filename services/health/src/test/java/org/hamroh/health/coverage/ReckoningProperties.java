package org.hamroh.health.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The one pass against counting each cell by itself, the plain way, over all records. */
class ReckoningProperties {
    private static final List<String> HOMES = List.of("TJ-SU-KHJ", "TJ-SU-ISF", "TJ-KT-KUL", "TJ-DU-SIN");
    private static final List<String> POINTS = List.of("point-a", "point-b");
    private static final List<String> STAGES = List.of("before_departure", "during_visit", "at_return");
    private static final List<String> BANDS = List.of("20-24", "25-29", "50+");

    @Property(tries = 150)
    void onePassCountsWhatCountingEachCellCounts(@ForAll long seed, @ForAll @IntRange(max = 400) int size) {
        List<Reckoning.Row> rows = rows(new Random(seed), size);
        Reckoning reckoning = new Reckoning(ReckoningProperties::region);
        byPerson(rows).forEach(reckoning::take);
        Map<String, Reckoning.Figures> found = reckoning.figures();

        assertThat(found.keySet()).isEqualTo(cells(rows));
        found.forEach((cell, figures) -> {
            List<Reckoning.Row> inside =
                    rows.stream().filter(row -> cellsOf(row).contains(cell)).toList();
            assertThat(figures.tests).as(cell).isEqualTo(inside.size());
            assertThat(figures.persons).as(cell).isEqualTo(distinct(inside));
            assertThat(figures.known)
                    .isEqualTo(inside.stream().filter(Reckoning.Row::known).count());
            assertThat(figures.makeup.values().stream()
                            .mapToLong(both -> both[0])
                            .sum())
                    .as("sexes and ages add up to the persons of %s", cell)
                    .isEqualTo(figures.persons);
            assertThat(figures.makeup.values().stream()
                            .mapToLong(both -> both[1])
                            .sum())
                    .isEqualTo(figures.tests);
            assertThat(figures.late)
                    .isEqualTo(inside.stream().filter(Reckoning.Row::late).count());
            for (String stage : STAGES) {
                List<Reckoning.Row> then =
                        inside.stream().filter(row -> row.stage().equals(stage)).toList();
                long[] both = figures.stages.getOrDefault(stage, new long[2]);
                assertThat(both).as(cell + " " + stage).containsExactly(distinct(then), then.size());
            }
        });
    }

    /** In whatever order records came in, with corrections of old ones in between, only what is there now counts. */
    @Property(tries = 50)
    void orderOfArrivalAndCorrectionsLeaveNoTrace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        Random random = new Random(seed);
        List<Reckoning.Row> now = new ArrayList<>(rows(random, size));
        for (int i = 0; i < size / 3; i++) {
            now.set(random.nextInt(now.size()), rows(random, 1).getFirst());
        }
        Map<String, List<Long>> first = summary(now);
        Collections.shuffle(now, random);
        assertThat(summary(now)).isEqualTo(first);
    }

    private static Map<String, List<Long>> summary(List<Reckoning.Row> rows) {
        Reckoning reckoning = new Reckoning(ReckoningProperties::region);
        byPerson(rows).forEach(reckoning::take);
        Map<String, List<Long>> all = new TreeMap<>();
        reckoning.figures().forEach((cell, figures) -> all.put(cell, List.of(figures.persons, figures.tests)));
        return all;
    }

    private static List<Reckoning.Row> rows(Random random, int size) {
        List<Reckoning.Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String person = random.nextInt(5) == 0 ? null : "person-" + random.nextInt(1 + size / 3);
            rows.add(new Reckoning.Row(
                    person,
                    "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
                    one(HOMES, random),
                    one(POINTS, random),
                    random.nextBoolean() ? "female" : "male",
                    one(BANDS, random),
                    one(STAGES, random),
                    random.nextBoolean(),
                    random.nextBoolean()));
        }
        return rows;
    }

    private static List<Reckoning.Row> byPerson(List<Reckoning.Row> rows) {
        Function<Reckoning.Row, String> person = row -> row.person() == null ? "" : row.person();
        return rows.stream().sorted(Comparator.comparing(person)).toList();
    }

    private static long distinct(List<Reckoning.Row> rows) {
        return rows.stream()
                .filter(row -> row.person() != null)
                .map(Reckoning.Row::person)
                .distinct()
                .count();
    }

    private static Set<String> cells(List<Reckoning.Row> rows) {
        return rows.stream().flatMap(row -> cellsOf(row).stream()).collect(Collectors.toSet());
    }

    private static Set<String> cellsOf(Reckoning.Row row) {
        int month = Integer.parseInt(row.day().substring(5, 7));
        Set<String> cells = new HashSet<>();
        for (String period : List.of(row.day().substring(0, 7), "2026Q" + ((month - 1) / 3 + 1), "2026")) {
            for (String place : List.of(row.home(), region(row.home()), "TJ", row.point())) {
                cells.add(period + "|" + place);
            }
        }
        return cells;
    }

    private static String region(String district) {
        return district.substring(0, 5);
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
