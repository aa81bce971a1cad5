package org.hamroh.coordination.complaintcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    /** One in the morning of 1 December in Dushanbe. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneOffset.UTC);

    @Test
    void withoutAnythingItIsTheLastTwelveMonthsOfDushanbe() {
        assertThat(Period.of(null, null, CLOCK)).isEqualTo(new Period(YearMonth.of(2026, 1), YearMonth.of(2026, 12)));
    }

    @Test
    void anEndAloneHasTwelveMonthsBeforeIt() {
        assertThat(Period.of(null, "2025-06", CLOCK))
                .isEqualTo(new Period(YearMonth.of(2024, 7), YearMonth.of(2025, 6)));
    }

    @ParameterizedTest
    @CsvSource({"2026-05,2026-05", "2024-01,2026-12"})
    void oneToThirtySixMonthsAreTaken(String from, String until) {
        assertThat(Period.of(from, until, CLOCK)).isEqualTo(new Period(YearMonth.parse(from), YearMonth.parse(until)));
    }

    @Test
    void thirtySevenMonthsAreTooLong() {
        assertThat(refused("2023-12", "2026-12")).isEqualTo("from complaint-counts.period.too-long [36]");
    }

    @Test
    void theEndMustNotComeBeforeTheBeginning() {
        assertThat(refused("2026-05", "2026-04")).isEqualTo("until complaint-counts.period.backward []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-1", "+2026-01", "2026-01-01", "٢٠٢٦-٠١", "$ne", "2026-01\n"})
    void whatIsNoMonthIsRefusedByName(String text) {
        assertThat(refused(text, null)).isEqualTo("from complaint-counts.month.unreadable []");
        assertThat(refused(null, text)).isEqualTo("until complaint-counts.month.unreadable []");
    }

    private static String refused(@Nullable String from, @Nullable String until) {
        Refusal refusal =
                Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> Period.of(from, until, CLOCK)));
        assertThat(refusal.status().value()).isEqualTo(422);
        FieldError error = refusal.errors().getFirst();
        return error.field() + " " + error.key() + " " + error.args();
    }
}
