package org.hamroh.ombudsman.statistics;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The complaints that one office received in one month, summed.
 *
 * @param id {@code office|yyyy-MM}
 * @param rows one for each category and place that occur
 * @param summedAt when
 */
@Document("statisticsMonths")
record MonthFigures(@Id String id, String office, String month, List<Row> rows, Instant summedAt) {

    static String id(String office, String month) {
        return office + "|" + month;
    }

    /** The complaints of one category at one place. */
    record Row(String category, String place, Tally tally) {}

    static MonthFigures sum(String office, String month, Stream<CaseFigures> cases, Instant now) {
        record Heading(String category, String place) implements Comparable<Heading> {
            @Override
            public int compareTo(Heading other) {
                int byCategory = category.compareTo(other.category);
                return byCategory == 0 ? place.compareTo(other.place) : byCategory;
            }
        }
        var sums = new TreeMap<Heading, Tally>();
        cases.forEach(each -> sums.merge(new Heading(each.category(), each.place()), Tally.of(each), Tally::plus));
        List<Row> rows = sums.entrySet().stream()
                .map(sum -> new Row(sum.getKey().category(), sum.getKey().place(), sum.getValue()))
                .toList();
        return new MonthFigures(id(office, month), office, month, rows, now);
    }
}
