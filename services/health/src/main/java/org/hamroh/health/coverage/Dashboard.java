package org.hamroh.health.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hamroh.health.code.AgeBand;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Sex;
import org.hamroh.health.code.Stage;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.jspecify.annotations.Nullable;

/**
 * Puts counts beside targets. Rates come from the counts of their own place, never from other rates. A region's target is known only
 * where that of each of its districts is.
 *
 * @param places the places of the country
 * @param span the period; districts are those of its last day
 * @param counted by place
 * @param people target populations by district
 */
record Dashboard(Places places, Span span, Map<String, Rollup> counted, Map<String, Population> people) {

    static Dashboard of(Places places, Span span, List<Rollup> rollups, Map<String, Population> people) {
        Map<String, Rollup> byPlace = new HashMap<>();
        rollups.forEach(each -> byPlace.put(each.place(), each));
        return new Dashboard(places, span, byPlace, people);
    }

    /** Every district, counted or not: those where nobody was reached are the point. */
    List<Line> districts() {
        return districtsOn(span.last()).map(District::code).map(this::line).toList();
    }

    List<Line> regions() {
        return places.all().stream()
                .filter(District::isRegion)
                .map(District::code)
                .map(this::line)
                .toList();
    }

    Line country() {
        return line(Places.COUNTRY);
    }

    Line line(String place) {
        return Line.of(place, counts(place), target(place, null));
    }

    /** Sex and age: these add up to the persons of the place. */
    List<Line> makeup(String place) {
        Rollup found = counts(place);
        List<Line> lines = new ArrayList<>();
        for (String sex : Coded.all(Sex.class)) {
            for (String band : AgeBand.codes()) {
                String part = sex + "|" + band;
                List<Long> both = found.makeup().getOrDefault(part, List.of(0L, 0L));
                lines.add(Line.of(part, both.get(0), both.get(1), null, target(place, part)));
            }
        }
        return lines;
    }

    /** By stage of the journey; a person may be in several. */
    List<Line> stages(String place) {
        Rollup found = counts(place);
        List<Line> lines = new ArrayList<>();
        for (String stage : Coded.all(Stage.class)) {
            List<Long> both = found.stages().getOrDefault(stage, List.of(0L, 0L));
            lines.add(Line.of(stage, both.get(0), both.get(1), null, null));
        }
        return lines;
    }

    private Rollup counts(String place) {
        return counted.getOrDefault(place, Rollup.NOTHING);
    }

    /** @param part sex and band; null: all of them */
    private @Nullable Long target(String place, @Nullable String part) {
        long sum = 0;
        int districts = 0;
        for (District each : districtsOn(span.last())
                .filter(district -> place.equals(Places.COUNTRY)
                        || place.equals(district.code())
                        || place.equals(district.region()))
                .toList()) {
            Population known = people.get(each.code());
            if (known == null) {
                return null;
            }
            sum += part == null
                    ? known.all()
                    : Objects.requireNonNullElse(known.people().get(part), 0L);
            districts++;
        }
        return districts == 0 ? null : sum;
    }

    private Stream<District> districtsOn(LocalDate day) {
        return places.districtsOn(day).stream();
    }
}
