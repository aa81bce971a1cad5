package org.hamroh.ombudsman.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.office.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's figures: whole for the office, without small figures for its partners and for everybody. */
@RestController
class StatisticsController {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final StatisticsQuery query;
    private final Clock clock;
    private final Office office;

    StatisticsController(StatisticsQuery query, Clock clock, Office office) {
        this.query = query;
        this.clock = clock;
        this.office = office;
    }

    /**
     * @param from first month of the period; the one before it is as long
     * @param until last month
     * @param whole false where figures below 5 are hidden
     * @param summedAt when the latest of the months was summed; null where there is none
     */
    record Statistics(
            String from,
            String until,
            String dimension,
            boolean whole,
            List<String> columns,
            List<Table.Line> lines,
            Table.Line total,
            @Nullable Instant summedAt) {}

    /**
     * A table of a period and of the one before it.
     *
     * @param from first month, {@code 2026-01}; 12 months up to {@code until} when left out
     * @param until last month; the current one when left out; at most 36 months after {@code from}
     * @param dimension category, place, month, outcome, ground or body
     */
    @GetMapping("/statistics")
    Statistics statistics(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "category") String dimension) {
        boolean own = office.hasOfficer(caller);
        if (!own && !isPartner(caller)) {
            throw Refusal.forbidden();
        }
        Asked asked = Asked.of(from, until, dimension, YearMonth.now(clock.withZone(DUSHANBE)));
        return answer(asked, caller, own);
    }

    /** The figures of one year for everybody, beside those of the year before; the current year when none is named. */
    @GetMapping("/statistics/public")
    Statistics yearly(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "category") String dimension) {
        Year current = Year.now(clock.withZone(DUSHANBE));
        return answer(Asked.ofYear(year, dimension, current), null, false);
    }

    private Statistics answer(Asked asked, @Nullable Caller caller, boolean whole) {
        List<MonthFigures> now = query.months(office.id(), asked.from(), asked.months());
        List<MonthFigures> before = query.months(office.id(), asked.from().minusMonths(asked.months()), asked.months());
        Table all = Table.of(asked.by(), now, before, place -> caller == null || caller.covers(place));
        Table table = whole ? all : SmallCells.hidden(all);
        return new Statistics(
                asked.from().toString(),
                asked.from().plusMonths(asked.months() - 1L).toString(),
                asked.by().code(),
                whole,
                table.columns(),
                table.lines(),
                table.total(),
                Stream.concat(now.stream(), before.stream())
                        .map(MonthFigures::summedAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static boolean isPartner(Caller caller) {
        return caller.organisationType().equals("coordination")
                && caller.has("coordination.member", "coordination.secretary");
    }
}
