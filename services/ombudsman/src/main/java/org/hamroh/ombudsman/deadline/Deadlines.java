package org.hamroh.ombudsman.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.ombudsman.deadline.Countdown.State;
import org.hamroh.ombudsman.deadline.Countdown.Suspended;
import org.jspecify.annotations.Nullable;

/**
 * How long an office may take for a stage, in working days of Dushanbe. A clock begins on the day the stage is reached, which does not
 * count, and ends with its last day. While a case waits for its complainant the clock stands still; while it waits for another
 * body, lies with one, or is checked by a second officer, that has a clock of its own and the one of the work waits. When the
 * work goes on, so does its clock, with the days it had left and one at least; if it was late already, it stays late.
 */
public final class Deadlines {
    /** Days that matter to an office are days in Dushanbe. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Dushanbe");

    private static final String WAITING = "waiting_for_complainant";
    private static final Set<String> WORK = Set.of("under_review", "under_investigation");
    private static final Set<String> ASIDE = Set.of(WAITING, "waiting_for_body", "referred", "awaiting_confirmation");

    private final WorkingCalendar calendar;
    private final Map<String, Integer> usual;
    private final Map<String, Map<String, Integer>> byCategory;
    private final int soon;

    private Deadlines(
            WorkingCalendar calendar,
            Map<String, Integer> usual,
            Map<String, Map<String, Integer>> byCategory,
            int soon) {
        this.calendar = calendar;
        this.usual = Map.copyOf(usual);
        this.byCategory = Map.copyOf(byCategory);
        this.soon = soon;
    }

    /**
     * @param calendar the lines of a file such as {@code holidays-tj.txt}
     * @param usual working days by stage; a stage that is not named has no deadline
     * @param byCategory what differs, by category and stage
     * @param soon with how many working days left a case is due soon
     * @throws IllegalArgumentException if a line of the calendar cannot be read
     */
    public static Deadlines of(
            List<String> calendar, Map<String, Integer> usual, Map<String, Map<String, Integer>> byCategory, int soon) {
        return new Deadlines(WorkingCalendar.of(calendar), usual, byCategory, soon);
    }

    /** The clock of a case that was just filed, or came to the stage from nowhere. */
    public Countdown begin(String category, String stage, LocalDate day) {
        return fresh(category, stage, day, null, 1);
    }

    /**
     * The clock after a case came from the stage of the clock to another.
     *
     * @param anew whether the work begins anew, as in a reopened case
     */
    public Countdown reached(Countdown clock, String category, String stage, boolean anew, LocalDate day) {
        int entries = clock.entries() + 1;
        if (ASIDE.contains(stage)) {
            var suspended = WORK.contains(clock.stage()) ? suspended(clock, day) : clock.suspended();
            return fresh(category, stage, day, suspended, entries);
        }
        var waited = clock.suspended();
        if (!anew && waited != null && waited.stage().equals(stage)) {
            return goingOn(waited, day, entries);
        }
        return fresh(category, stage, day, null, entries);
    }

    public @Nullable State state(@Nullable Countdown clock, LocalDate today) {
        if (clock == null) {
            return null;
        }
        var lastDay = clock.lastDay();
        if (lastDay == null) {
            return clock.stage().equals(WAITING) ? State.PAUSED : null;
        }
        if (lastDay.isBefore(today)) {
            return State.OVERDUE;
        }
        return lastDay.isAfter(soonUntil(today)) ? State.DUE : State.DUE_SOON;
    }

    /** The n-th working day after a day; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        return calendar.after(day, workingDays);
    }

    /** What is due by this day is due soon. */
    public LocalDate soonUntil(LocalDate today) {
        return calendar.after(today, soon);
    }

    private Countdown fresh(String category, String stage, LocalDate day, @Nullable Suspended suspended, int entries) {
        var days = byCategory.getOrDefault(category, Map.of()).getOrDefault(stage, usual.get(stage));
        var dueOn = days == null || stage.equals(WAITING)
                ? null
                : calendar.after(day, days).toString();
        return new Countdown(stage, dueOn, dueOn, suspended, entries);
    }

    private @Nullable Suspended suspended(Countdown clock, LocalDate day) {
        var lastDay = clock.lastDay();
        return lastDay == null
                ? null
                : new Suspended(
                        clock.stage(), lastDay.toString(), calendar.between(day, lastDay), clock.watch() == null);
    }

    private Countdown goingOn(Suspended waited, LocalDate day, int entries) {
        if (waited.left() < 0) {
            return new Countdown(waited.stage(), waited.dueOn(), waited.told() ? null : waited.dueOn(), null, entries);
        }
        var dueOn = calendar.after(day, Math.max(1, waited.left())).toString();
        return new Countdown(waited.stage(), dueOn, dueOn, null, entries);
    }
}
