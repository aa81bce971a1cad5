package org.hamroh.health.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.health.place.Point;
import org.hamroh.health.place.Points;
import org.hamroh.kernel.security.Caller;
import org.springframework.stereotype.Component;

/** How well points report in a month: which are silent, how late records come, and what looks entered twice. */
@Component
class QualityQuery {
    private final Points points;
    private final CoverageQuery coverage;

    QualityQuery(Points points, CoverageQuery coverage) {
        this.points = points;
        this.coverage = coverage;
    }

    /**
     * @param tests in the month; 0: the point is silent
     * @param late of them recorded more than a week after the test
     * @param twice of them with the same person and day as another
     */
    record Reporting(
            UUID point,
            String organisation,
            String place,
            Map<String, String> names,
            long tests,
            long late,
            long twice) {}

    /** @param expected open points; @param reported those of them with any test */
    record Month(
            String month, int expected, long reported, long tests, long late, long twice, List<Reporting> points) {}

    /** Of every open point in the caller's places, the silent ones first. */
    Month of(Caller caller, YearMonth month) {
        Map<String, Rollup> found = new HashMap<>();
        for (String programme : Coded.all(Programme.class)) {
            coverage.rollups(programme, Span.of(month.toString()).orElseThrow())
                    .forEach(each -> found.merge(each.place(), each, QualityQuery::sum));
        }
        List<Reporting> all = new ArrayList<>();
        for (Point each : points.findAll()) {
            if (each.facts().active() && caller.covers(each.facts().place())) {
                Rollup counted = found.getOrDefault(each.id().toString(), Rollup.NOTHING);
                all.add(new Reporting(
                        each.id(),
                        each.facts().organisation(),
                        each.facts().place(),
                        each.facts().names(),
                        counted.tests(),
                        counted.late(),
                        counted.twice()));
            }
        }
        all.sort(Comparator.comparingLong(Reporting::tests).thenComparing(Reporting::place));
        return new Month(
                month.toString(),
                all.size(),
                all.stream().filter(each -> each.tests() > 0).count(),
                all.stream().mapToLong(Reporting::tests).sum(),
                all.stream().mapToLong(Reporting::late).sum(),
                all.stream().mapToLong(Reporting::twice).sum(),
                all);
    }

    private static Rollup sum(Rollup one, Rollup other) {
        return new Rollup(
                one.id(),
                one.group(),
                one.persons(),
                one.tests() + other.tests(),
                one.known() + other.known(),
                one.late() + other.late(),
                one.twice() + other.twice(),
                Map.of(),
                Map.of(),
                one.countedAt());
    }
}
