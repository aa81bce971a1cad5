package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Coverage as a caller may see it: place by place, over time, and of whom it is made up. What lies outside the caller's places is not in
 * it, and for partners no figure below five.
 */
@Component
class SheetQuery {
    private static final int MONTHS = 12;

    private final CoverageQuery query;
    private final PopulationQuery populations;
    private final ApprovalDesk approvals;
    private final Places places;

    SheetQuery(CoverageQuery query, PopulationQuery populations, ApprovalDesk approvals, Places places) {
        this.query = query;
        this.populations = populations;
        this.approvals = approvals;
        this.places = places;
    }

    /** Which target population the rates are of. */
    record Denominator(int version, String source, Instant at) {}

    /** @param changed places whose figures are no longer those that were approved */
    record Approved(Instant at, String office, List<String> changed) {}

    /**
     * @param whole false where figures below five are hidden
     * @param population null where nobody said how many people there are
     * @param countedAt when the figures were last counted; null before the first record
     * @param counting whether records have changed since
     */
    record Frame(
            String programme,
            String period,
            boolean whole,
            @Nullable Denominator population,
            @Nullable Instant countedAt,
            boolean counting,
            @Nullable Approved approved) {}

    /** @param country null where the caller's places do not take in all of it */
    record Sheet(Frame frame, @Nullable Line country, List<Line> regions, List<Line> districts) {}

    record Makeup(Frame frame, Line all, List<Line> makeup, List<Line> stages) {}

    record Trend(String programme, String place, int year, boolean whole, List<Line> periods) {}

    Sheet sheet(Caller caller, String programme, String period, @Nullable Integer population) {
        Readers.require(caller);
        Asked asked = asked(programme, period);
        Read read = read(asked, population);
        boolean whole = Readers.leads(caller);
        List<Line> regions = covered(caller, read.dashboard().regions());
        List<Line> districts = covered(caller, read.dashboard().districts());
        Line country = caller.places().isEmpty() || caller.places().contains(Places.COUNTRY)
                ? read.dashboard().country()
                : null;
        if (!whole) {
            regions = SmallCells.hidden(regions);
            districts = byRegion(districts);
            country = country == null ? null : SmallCells.hidden(country);
        }
        return new Sheet(frame(asked, read, whole), country, regions, districts);
    }

    Makeup makeup(Caller caller, String programme, String period, String place, @Nullable Integer population) {
        Readers.require(caller);
        Asked asked = asked(programme, period);
        known(caller, place);
        Read read = read(asked, population);
        boolean whole = Readers.leads(caller);
        Line all = read.dashboard().line(place);
        List<Line> makeup = read.dashboard().makeup(place);
        List<Line> stages = read.dashboard().stages(place);
        return whole
                ? new Makeup(frame(asked, read, true), all, makeup, stages)
                : new Makeup(
                        frame(asked, read, false),
                        SmallCells.hidden(all),
                        SmallCells.hidden(makeup),
                        SmallCells.hidden(stages));
    }

    /** The months, quarters and the whole of a year in one place. */
    Trend trend(Caller caller, String programme, int year, String place) {
        Readers.require(caller);
        Asked asked = asked(programme, Integer.toString(year));
        known(caller, place);
        boolean whole = Readers.leads(caller);
        Map<String, Rollup> found = query.ofPlace(asked.programme(), place, Span.ofYear(year));
        Map<String, Population> people = populations.of(populations.latest(year), Integer.toString(year));
        List<Line> lines = new ArrayList<>();
        for (String period : Span.ofYear(year)) {
            Span span = Span.of(period).orElseThrow();
            Rollup counted = found.getOrDefault(period, Rollup.NOTHING);
            Long target =
                    Dashboard.of(places, span, List.of(), people).line(place).target();
            lines.add(Line.of(period, counted, target));
        }
        return new Trend(asked.programme(), place, year, whole, whole ? lines : hiddenInTime(lines));
    }

    record Asked(String programme, Span span) {}

    private record Read(
            Dashboard dashboard,
            @Nullable PopulationVersion population,
            @Nullable Approval approval) {}

    static Asked asked(String programme, String period) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Programme> known = Coded.of(Programme.class, programme);
        if (known.isEmpty()) {
            errors.add(FieldError.of("programme", "coverage.programme"));
        }
        Optional<Span> span = Span.of(period);
        if (span.isEmpty()) {
            errors.add(FieldError.of("period", "coverage.period"));
        }
        if (known.isEmpty() || span.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Asked(known.get().code(), span.get());
    }

    /** An approved period keeps the target population with which it was approved, unless another is asked for. */
    private Read read(Asked asked, @Nullable Integer population) {
        int year = asked.span().year();
        Approval approval = approvals.of(asked.programme(), asked.span());
        Integer number = population != null
                ? population
                : approval != null && approval.population() != null ? approval.population() : populations.latest(year);
        PopulationVersion version = populations.version(number);
        if (population != null && version == null) {
            throw Refusal.invalid(List.of(FieldError.of("population", "coverage.population")));
        }
        Map<String, Population> people =
                populations.of(version == null ? null : version.version(), Integer.toString(year));
        return new Read(
                Dashboard.of(places, asked.span(), query.rollups(asked.programme(), asked.span()), people),
                version,
                approval);
    }

    private Frame frame(Asked asked, Read read, boolean whole) {
        PopulationVersion version = read.population();
        int year = asked.span().year();
        return new Frame(
                asked.programme(),
                asked.span().code(),
                whole,
                version == null ? null : new Denominator(version.version(), version.source(), version.at()),
                query.countedAt(asked.programme(), year),
                query.isDue(asked.programme(), year),
                approved(read));
    }

    private static @Nullable Approved approved(Read read) {
        Approval approval = read.approval();
        if (approval == null) {
            return null;
        }
        List<String> changed = new ArrayList<>();
        var none = new Approval.Counts(0, 0);
        read.dashboard().counted().forEach((place, now) -> {
            Approval.Counts then = approval.figures().getOrDefault(place, none);
            if (place.startsWith(Places.COUNTRY) && (then.persons() != now.persons() || then.tests() != now.tests())) {
                changed.add(place);
            }
        });
        approval.figures().keySet().stream()
                .filter(place -> place.startsWith(Places.COUNTRY)
                        && !read.dashboard().counted().containsKey(place))
                .forEach(changed::add);
        return new Approved(
                approval.at(), approval.office(), changed.stream().sorted().toList());
    }

    private static List<Line> covered(Caller caller, List<Line> lines) {
        return lines.stream().filter(each -> caller.covers(each.code())).toList();
    }

    private List<Line> byRegion(List<Line> districts) {
        Function<Line, String> region =
                each -> places.find(each.code()).map(District::region).orElse("");
        Map<String, List<Line>> groups = districts.stream()
                .collect(Collectors.groupingBy(region, java.util.LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(group -> SmallCells.hidden(group).stream())
                .toList();
    }

    /** A year holds its quarters and a quarter its months: each is a group with a total that is shown. */
    private static List<Line> hiddenInTime(List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        for (int month = 0; month < MONTHS; month += 3) {
            shown.addAll(SmallCells.hidden(lines.subList(month, month + 3)));
        }
        shown.addAll(SmallCells.hidden(lines.subList(MONTHS, lines.size() - 1)));
        shown.add(SmallCells.hidden(lines.getLast()));
        return shown;
    }

    private void known(Caller caller, String place) {
        boolean country = place.equals(Places.COUNTRY);
        if ((!country && places.find(place).isEmpty()) || !caller.covers(place)) {
            throw Refusal.invalid(List.of(FieldError.of("place", "coverage.place")));
        }
    }
}
