package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hamroh.loans.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1200 free of interest in 12 parts: 100 a month, but for the days of the months. */
class ScoreCardTest {
    private static final Schedule SCHEDULE =
            Schedule.of(Contracts.terms("1200", "0", 12, LocalDate.of(2025, 1, 1), Contracts.EQUAL_PRINCIPAL));

    @ParameterizedTest
    @CsvSource({"1000, 0, 10", "1000, 200, 30", "400, 0, 25", "500, 150, 50"})
    void debtsOfAMonthAreSetAgainstWhatIsLeftOfTheIncome(BigDecimal left, BigDecimal otherDebts, BigDecimal percent) {
        // A year of 365 days is 11.992 of the months of 30.436875 days by which it is counted.
        assertThat(ScoreCard.ratio(SCHEDULE, flow(left, otherDebts)))
                .isCloseTo(percent, org.assertj.core.data.Offset.offset(new BigDecimal("0.05")));
    }

    @Test
    void whereNothingIsLeftThereIsNoRatioAndNoPointForIt() {
        ScoreCard card = card(flow(BigDecimal.ZERO, BigDecimal.ZERO));

        assertThat(card.debtServicePercent()).isNull();
        assertThat(card.lines().getFirst()).isEqualTo(new ScoreCard.Line("debt_service", 0, 40));
    }

    @Test
    void pointsAreTheSumOfTheirReasons() {
        ScoreCard card = card(flow(new BigDecimal("1000"), BigDecimal.ZERO));

        // 40 for a light burden, 10 for two years, 15 for two guarantors, 10 seen, 10 for remittances, none for
        // training.
        assertThat(card.points()).isEqualTo(85);
        assertThat(card.lines().stream().mapToInt(ScoreCard.Line::of).sum()).isEqualTo(100);
        assertThat(card.advice()).isEqualTo("strong");
    }

    private static ScoreCard card(CashFlow flow) {
        return ScoreCard.of(
                LoanProperties.active().offer(), SCHEDULE, new Profile(null, 2, true, 2, flow), true, false);
    }

    private static CashFlow flow(BigDecimal left, BigDecimal otherDebts) {
        BigDecimal none = BigDecimal.ZERO;
        return new CashFlow(left, none, none, none, none, otherDebts);
    }
}
