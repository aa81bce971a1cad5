package org.hamroh.ombudsman.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Instant FILED = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void casesAreCountedUnderTheirHeadingsAndInTheTotal() {
        MonthFigures march = month(
                closed("unpaid_wages", "RU-SVE", 4, "wages_paid"),
                closed("unpaid_wages", "RU-SVE", 9, "mediated"),
                refused("violence", "KZ", 2));

        Table table = Table.of(Dimension.CATEGORY, List.of(march), List.of(), place -> true);

        assertThat(table.columns().getFirst()).isEqualTo("filed");
        assertThat(table.lines())
                .containsExactly(
                        line("unpaid_wages", 2L, 2L, 0L, 0L, 2L, 0L, 0L, 7L),
                        line("violence", 1L, 0L, 1L, 0L, 0L, 0L, 0L, 2L));
        assertThat(table.total().now()).containsExactly(3L, 2L, 1L, 0L, 2L, 0L, 0L, 5L);
    }

    @Test
    void lineOfEitherPeriodStandsInTheTable() {
        MonthFigures march = month(refused("violence", "KZ", 2));
        MonthFigures february = month(refused("detention", "RU", 2));

        Table table = Table.of(Dimension.PLACE, List.of(march), List.of(february), place -> true);

        assertThat(table.lines()).extracting(Table.Line::code).containsExactly("KZ", "RU");
        assertThat(table.lines().getFirst().before().getFirst()).isZero();
        assertThat(table.lines().getLast().now().getFirst()).isZero();
    }

    @Test
    void averageOverNothingIsNoNumber() {
        MonthFigures march = month(waiting("other", "RU"));

        Table table = Table.of(Dimension.MONTH, List.of(march), List.of(), place -> true);

        assertThat(table.lines().getFirst().now().getLast()).isNull();
    }

    @Test
    void placeOutsideTheReadersPlacesIsCountedNowhere() {
        MonthFigures march = month(waiting("other", "RU"), waiting("other", "KZ"));

        Table table = Table.of(Dimension.CATEGORY, List.of(march), List.of(), "KZ"::equals);

        assertThat(table.total().now().getFirst()).isEqualTo(1);
    }

    @Test
    void outcomesAreCountedOverAllPlaces() {
        MonthFigures march = month(
                closed("violence", "KZ", 1, "mediated"),
                closed("other", "RU", 1, "mediated"),
                refused("other", "RU", 1));

        Table table = Table.of(Dimension.OUTCOME, List.of(march), List.of(), place -> true);

        assertThat(table.lines()).containsExactly(new Table.Line("mediated", List.of(2L), List.of(0L)));
        assertThat(Table.of(Dimension.GROUND, List.of(march), List.of(), place -> true)
                        .lines())
                .containsExactly(new Table.Line("repeated", List.of(1L), List.of(0L)));
    }

    @Test
    void smallFigureAndTheNextSmallestAreHidden() {
        Table hidden = SmallCells.hidden(filed(3, 8, 20));

        assertThat(firsts(hidden)).containsExactly(null, null, 20L);
        assertThat(hidden.total().now().getFirst()).isEqualTo(31);
    }

    @Test
    void severalSmallFiguresHideEachOther() {
        assertThat(firsts(SmallCells.hidden(filed(3, 4, 20)))).containsExactly(null, null, 20L);
    }

    @Test
    void zeroAndFiveAreShown() {
        assertThat(firsts(SmallCells.hidden(filed(0, 5, 20)))).containsExactly(0L, 5L, 20L);
    }

    @Test
    void averageOfAHiddenLineIsHidden() {
        MonthFigures march = month(refused("other", "RU", 3));

        Table hidden = SmallCells.hidden(Table.of(Dimension.CATEGORY, List.of(march), List.of(), place -> true));

        assertThat(hidden.lines().getFirst().now()).containsExactly(null, 0L, null, 0L, 0L, 0L, 0L, null);
    }

    private static List<@Nullable Long> firsts(Table table) {
        List<@Nullable Long> firsts = new ArrayList<>();
        for (Table.Line line : table.lines()) {
            firsts.add(line.now().getFirst());
        }
        return firsts;
    }

    private static Table filed(int... numbers) {
        CaseFigures[] cases = IntStream.range(0, numbers.length)
                .boxed()
                .flatMap(i -> Stream.generate(() -> waiting("other", "RU-" + i)).limit(numbers[i]))
                .toArray(CaseFigures[]::new);
        Table table = Table.of(Dimension.PLACE, List.of(month(cases)), List.of(), place -> true);
        List<Table.Line> lines = IntStream.range(0, numbers.length)
                .mapToObj(i -> table.lines().stream()
                        .filter(line -> line.code().equals("RU-" + i))
                        .findFirst()
                        .orElseGet(() -> line("RU-" + i, 0L, 0L, 0L, 0L, 0L, 0L, 0L, null)))
                .toList();
        return new Table(table.columns(), lines, table.total());
    }

    private static Table.Line line(String code, @Nullable Long... now) {
        List<@Nullable Long> none = List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        return new Table.Line(code, Arrays.asList(now), none);
    }

    private static MonthFigures month(CaseFigures... cases) {
        return MonthFigures.sum("ombudsman-tj", "2026-03", Stream.of(cases), FILED);
    }

    private static CaseFigures waiting(String category, String place) {
        return new CaseFigures(
                UUID.randomUUID(), "ombudsman-tj", "2026-03", category, place, FILED, null, null, null, null, null);
    }

    private static CaseFigures refused(String category, String place, int days) {
        return decided(category, place, days, null, new Standing("not_admitted", "repeated"));
    }

    private static CaseFigures closed(String category, String place, int days, String outcome) {
        return decided(category, place, days, true, new Standing("closed", outcome));
    }

    private static CaseFigures decided(
            String category, String place, int days, @Nullable Boolean admitted, Standing standing) {
        return new CaseFigures(
                UUID.randomUUID(),
                "ombudsman-tj",
                "2026-03",
                category,
                place,
                FILED,
                FILED.plusSeconds(days * 86_400L + 60),
                admitted,
                null,
                null,
                standing);
    }
}
