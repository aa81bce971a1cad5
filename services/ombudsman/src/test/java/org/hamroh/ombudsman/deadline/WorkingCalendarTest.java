package org.hamroh.ombudsman.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected days were counted by hand on a paper calendar. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.of(published());

    static List<String> published() {
        try (var in = Objects.requireNonNull(WorkingCalendarTest.class.getResourceAsStream("/holidays-tj.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theYear2026HasAsManyFreeDaysAsWerePublished() {
        assertThat(free(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))).isEqualTo(116);
        assertThat(free(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))).isEqualTo(15);
        assertThat(free(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 30))).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        // Nowruz on a weekend frees the days after it, as was announced in each of these years.
        "2015-03-09,false",
        "2015-03-25,false",
        "2015-03-26,false",
        "2015-03-27,true",
        "2018-03-26,false",
        "2018-03-27,true",
        "2021-03-25,false",
        "2021-03-26,true",
        // A Saturday that is worked by decree, and the Friday that is free for it.
        "2026-03-14,true",
        "2026-03-27,false",
        "2026-03-15,false"
    })
    void aHolidayOnAWeekendFreesTheNextWorkingDay(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12,1,2026-03-13",
        "2026-03-12,2,2026-03-14",
        "2026-03-12,3,2026-03-16",
        "2026-03-13,3,2026-03-17",
        "2026-03-18,1,2026-03-19",
        "2026-03-18,2,2026-03-30",
        "2026-03-19,1,2026-03-30",
        "2026-03-19,3,2026-04-01",
        "2026-03-20,1,2026-03-30",
        "2026-03-26,2,2026-03-31",
        "2026-03-06,1,2026-03-10",
        "2026-05-08,1,2026-05-12",
        "2026-06-26,1,2026-06-30",
        "2026-12-31,1,2027-01-04",
        "2026-03-21,0,2026-03-30",
        "2026-03-19,0,2026-03-19"
    })
    void workingDaysAreCountedOverWeekendsAndNowruz(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.after(from, days)).isEqualTo(expected);
        if (days > 0) {
            assertThat(calendar.between(from, expected)).isEqualTo(days);
            assertThat(calendar.between(expected, from)).isEqualTo(-days);
        }
    }

    @Test
    void aLineThatSaysNothingKnownIsRefused() {
        for (var line : List.of("never 2026-01-01", "on 2026-13-01", "every 03-32", "on")) {
            assertThatThrownBy(() -> WorkingCalendar.of(List.of(line))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private long free(LocalDate from, LocalDate until) {
        return from.datesUntil(until).filter(day -> !calendar.isWorkingDay(day)).count();
    }
}
