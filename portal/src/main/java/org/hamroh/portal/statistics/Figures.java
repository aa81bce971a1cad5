package org.hamroh.portal.statistics;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.statistics.StatisticsClient.Line;
import org.hamroh.portal.statistics.StatisticsClient.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a table of figures readable: names instead of codes, the largest lines first, a bar for the eye. */
@Component
class Figures {
    private final Words words;
    private final Places places;
    private final Dates dates;

    Figures(Words words, Places places, Dates dates) {
        this.words = words;
        this.places = places;
        this.dates = dates;
    }

    /** @param hides whether some figure is hidden, so that the page says why */
    record Sheet(List<String> columns, List<Row> rows, Row total, boolean hides) {}

    /**
     * @param share of the first figure in the largest one, in steps of 5 per cent, 0 to 100
     */
    record Row(String name, List<Cell> cells, int share) {}

    /** A figure and the one of the period before; empty where there is none or it is hidden. */
    record Cell(String now, String before) {}

    Sheet sheet(Statistics found) {
        boolean byMonth = found.dimension().equals("month");
        long most = found.lines().stream().mapToLong(Figures::first).max().orElse(0);
        List<Row> rows = found.lines().stream()
                .sorted(
                        byMonth
                                ? Comparator.comparing(Line::code)
                                : Comparator.comparingLong(Figures::first).reversed())
                .map(line -> row(name(found.dimension(), line.code()), line, most))
                .toList();
        List<String> columns = found.columns().stream()
                .map(column -> words.say("statistics.column." + column.replace('_', '-')))
                .toList();
        boolean hides = !found.whole() && found.lines().stream().anyMatch(Figures::hasHidden);
        return new Sheet(columns, rows, row(words.say("statistics.total"), found.total(), 0), hides);
    }

    private static Row row(String name, Line line, long most) {
        List<Cell> cells = new java.util.ArrayList<>();
        for (int i = 0; i < line.now().size(); i++) {
            cells.add(new Cell(text(line.now().get(i)), text(line.before().get(i))));
        }
        return new Row(name, cells, most == 0 ? 0 : (int) (first(line) * 20 / most) * 5);
    }

    private String name(String dimension, String code) {
        return switch (dimension) {
            case "place" -> code.length() > 2 ? places.region(code) : places.country(code);
            case "month" -> dates.monthOf(YearMonth.parse(code).atDay(1));
            default -> words.say(dimension + "." + code);
        };
    }

    private static boolean hasHidden(Line line) {
        return line.now().getFirst() == null || line.before().getFirst() == null;
    }

    private static long first(Line line) {
        return Objects.requireNonNullElse(line.now().getFirst(), 0L);
    }

    private static String text(@Nullable Long figure) {
        return figure == null ? "" : Long.toString(figure);
    }
}
