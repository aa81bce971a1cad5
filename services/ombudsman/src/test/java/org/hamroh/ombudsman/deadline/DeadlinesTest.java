package org.hamroh.ombudsman.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.hamroh.ombudsman.deadline.Countdown.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected days were counted by hand on a paper calendar. In 2026 the days from 20 to 29 March are free. */
class DeadlinesTest {
    private final Deadlines deadlines = Deadlines.of(
            WorkingCalendarTest.published(),
            Map.of("filed", 3, "under_review", 5, "under_investigation", 10, "waiting_for_body", 4),
            Map.of("detention", Map.of("filed", 1)),
            2);

    @ParameterizedTest
    @CsvSource({
        "unpaid_wages,filed,2026-03-18,2026-03-31",
        "unpaid_wages,filed,2026-03-12,2026-03-16",
        "unpaid_wages,under_review,2026-03-16,2026-03-31",
        "unpaid_wages,under_investigation,2026-03-30,2026-04-13",
        "detention,filed,2026-03-13,2026-03-14",
        "detention,filed,2026-03-19,2026-03-30",
        "detention,under_review,2026-03-02,2026-03-10"
    })
    void aStageHasItsWorkingDays(String category, String stage, LocalDate day, LocalDate expected) {
        assertThat(deadlines.begin(category, stage, day).lastDay()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // begun, paused, resumed, then due
        "2026-03-16,2026-03-18,2026-03-30,2026-04-02",
        "2026-03-16,2026-03-18,2026-03-18,2026-03-31",
        "2026-03-02,2026-03-10,2026-03-12,2026-03-13",
        "2026-03-02,2026-03-03,2026-03-21,2026-04-02"
    })
    void aPauseCostsNoWorkingDayAndLeavesOneAtLeast(
            LocalDate begun, LocalDate paused, LocalDate resumed, LocalDate expected) {
        var clock = deadlines.begin("other", "under_review", begun);
        clock = deadlines.reached(clock, "other", "waiting_for_complainant", false, paused);
        assertThat(clock.lastDay()).isNull();
        assertThat(deadlines.state(clock, LocalDate.of(2027, 1, 1))).isEqualTo(State.PAUSED);

        clock = deadlines.reached(clock, "other", "under_review", false, resumed);

        assertThat(clock.lastDay()).isEqualTo(expected);
        assertThat(clock.watch()).isEqualTo(clock.dueOn());
        assertThat(clock.entries()).isEqualTo(3);
    }

    @Test
    void whoIsLateWhenHeAsksStaysLate() {
        var clock = deadlines.begin("other", "under_review", LocalDate.of(2026, 3, 2));
        var untold = deadlines.reached(clock, "other", "waiting_for_complainant", false, LocalDate.of(2026, 3, 11));
        var told =
                deadlines.reached(clock.told(), "other", "waiting_for_complainant", false, LocalDate.of(2026, 3, 11));

        untold = deadlines.reached(untold, "other", "under_review", false, LocalDate.of(2026, 3, 16));
        told = deadlines.reached(told, "other", "under_review", false, LocalDate.of(2026, 3, 16));

        assertThat(untold.lastDay()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(untold.isNews(LocalDate.of(2026, 3, 16))).isTrue();
        assertThat(told.lastDay()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(told.isNews(LocalDate.of(2026, 3, 16))).isFalse();
    }

    @Test
    void anotherBodyHasItsOwnClockWhileThatOfTheWorkWaits() {
        var clock = deadlines.begin("other", "under_investigation", LocalDate.of(2026, 3, 30));
        clock = deadlines.reached(clock, "other", "waiting_for_body", false, LocalDate.of(2026, 4, 1));
        assertThat(clock.lastDay()).isEqualTo(LocalDate.of(2026, 4, 7));

        clock = deadlines.reached(clock, "other", "under_investigation", false, LocalDate.of(2026, 4, 6));

        assertThat(clock.lastDay()).isEqualTo(LocalDate.of(2026, 4, 16));
    }

    @Test
    void aReopenedCaseBeginsAnewAndAnEndedOneHasNoClock() {
        var clock = deadlines.begin("other", "under_investigation", LocalDate.of(2026, 3, 30));
        clock = deadlines.reached(clock, "other", "closed", false, LocalDate.of(2026, 4, 1));
        assertThat(clock.lastDay()).isNull();
        assertThat(deadlines.state(clock, LocalDate.of(2026, 4, 1))).isNull();

        clock = deadlines.reached(clock, "other", "under_investigation", true, LocalDate.of(2026, 3, 30));

        assertThat(clock.lastDay()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-18,DUE",
        "2026-03-19,DUE_SOON",
        "2026-03-28,DUE_SOON",
        "2026-03-31,DUE_SOON",
        "2026-04-01,OVERDUE"
    })
    void littleTimeIsTwoWorkingDays(LocalDate today, State expected) {
        var clock = deadlines.begin("other", "under_review", LocalDate.of(2026, 3, 16));
        assertThat(Objects.requireNonNull(clock.dueOn())).isEqualTo("2026-03-31");
        assertThat(deadlines.state(clock, today)).isEqualTo(expected);
    }
}
