package org.hamroh.coordination.complaintcount;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of complaints, for the coordination group and for the offices whose work they show. */
@RestController
final class ComplaintCountController {
    private final ComplaintCountQuery counts;
    private final Clock clock;

    ComplaintCountController(ComplaintCountQuery counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    record Row(String category, String place, String month, long filed, long admitted, long notAdmitted, long closed) {
        static Row of(MonthCount count) {
            Tally tally = count.tally();
            return new Row(
                    count.category(),
                    count.place(),
                    count.month(),
                    tally.filed(),
                    tally.admitted(),
                    tally.notAdmitted(),
                    tally.closed());
        }
    }

    record Answer(
            String from,
            String until,
            List<Row> rows,
            Tally total,
            @Nullable Instant lastEventAt) {}

    /**
     * The counts of a period, by month, category and place.
     *
     * @param from first month, {@code 2026-01}; 12 months up to {@code until} when left out
     * @param until last month; the current one when left out
     */
    @GetMapping("/complaint-counts")
    Answer counts(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        authorise(caller);
        Period period = Period.of(from, until, clock);
        List<MonthCount> found = counts.of(period, caller);
        return new Answer(
                period.from().toString(),
                period.until().toString(),
                found.stream().map(Row::of).toList(),
                found.stream().map(MonthCount::tally).reduce(Tally.NONE, Tally::plus),
                counts.lastEventAt());
    }

    /** A role counts only with an organisation of its kind. */
    private static void authorise(Caller caller) {
        boolean allowed = switch (caller.organisationType()) {
            case "coordination" -> caller.has("coordination.member", "coordination.secretary");
            case "ombudsman" -> caller.has("ombudsman.officer", "ombudsman.head");
            default -> false;
        };
        if (!allowed) {
            throw Refusal.forbidden();
        }
    }
}
