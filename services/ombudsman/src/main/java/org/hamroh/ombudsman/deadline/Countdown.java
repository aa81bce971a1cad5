package org.hamroh.ombudsman.deadline;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case. Days are local dates of Dushanbe, {@code 2026-03-31}, kept as text because a day has no time zone.
 *
 * @param stage whose clock it is
 * @param dueOn the last day in time; absent while the clock stands still and where there is no deadline
 * @param watch the same day, until it was told that it passed
 * @param suspended the clock that goes on when this one ends
 * @param entries how many steps of the history the clock has followed
 */
public record Countdown(
        String stage,
        @Nullable String dueOn,
        @Nullable String watch,
        @Nullable Suspended suspended,
        int entries) {

    /**
     * A clock that waits.
     *
     * @param dueOn its last day, had it gone on
     * @param left working days it still had; negative if it was late already
     * @param told whether it was told that it passed
     */
    public record Suspended(String stage, String dueOn, int left, boolean told) {}

    /** How a case stands with its clock. */
    public enum State {
        /** There is time. */
        DUE,
        /** There is little time. */
        DUE_SOON,
        /** The last day passed. */
        OVERDUE,
        /** It waits for the complainant, and its clock waits too. */
        PAUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** That the last day passed was told. */
    public Countdown told() {
        return new Countdown(stage, dueOn, null, suspended, entries);
    }

    /** Whether the last day passed and nobody was told yet. */
    public boolean isNews(LocalDate today) {
        return watch != null && LocalDate.parse(watch).isBefore(today);
    }

    public @Nullable LocalDate lastDay() {
        return dueOn == null ? null : LocalDate.parse(dueOn);
    }
}
