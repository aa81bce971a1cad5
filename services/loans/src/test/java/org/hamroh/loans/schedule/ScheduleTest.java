package org.hamroh.loans.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void otherInstalmentIsNotKeptWhenItIsNoBetter() {
        // The published case of an adjustment that does not help (ProgressiveEMICalculatorTest, 15.678 % over actual
        // days).
        assertThat(Loan.of("100", "15.678", 6, "2024-01-01")
                        .dayCount(DayCount.ACT_365)
                        .rows())
                .containsExactly(
                        "2024-02-01 16.10 1.33 83.90",
                        "2024-03-01 16.38 1.05 67.52",
                        "2024-04-01 16.53 0.90 50.99",
                        "2024-05-01 16.77 0.66 34.22",
                        "2024-06-01 16.97 0.46 17.25",
                        "2024-07-01 17.25 0.22 0.00");
    }

    @Test
    void secondPartOnADueDateOpensANewPlan() {
        // The published case of two parts of 100 at 9.4822 % (the same test class).
        List<String> expected = List.of(
                "2024-02-01 16.34 0.79 83.66",
                "2024-03-01 16.47 0.66 167.19",
                "2024-04-01 41.31 1.32 125.88",
                "2024-05-01 41.64 0.99 84.24",
                "2024-06-01 41.96 0.67 42.28",
                "2024-07-01 42.28 0.33 0.00");

        assertThat(Loan.of("100", "9.4822", 6, "2024-01-01")
                        .paidOut("2024-03-01", "100")
                        .rows())
                .isEqualTo(expected);
        assertThat(Loan.of("200", "9.4822", 6, "2024-01-01")
                        .paidOut("2024-01-01", "100")
                        .paidOut("2024-03-01", "100")
                        .rows())
                .isEqualTo(expected);
    }

    @Test
    void partPaidOutWithinAPeriodBearsInterestFromItsDay() {
        Schedule schedule = Loan.of("1000", "12", 2, "2024-04-01")
                .paidOut("2024-04-16", "500")
                .schedule();

        // 1000 for the whole month of 30 days, 500 for the half of it.
        assertThat(schedule.instalments().getFirst().interest()).isEqualByComparingTo("12.50");
        assertThat(schedule.principal()).isEqualByComparingTo("1500");
    }

    @Test
    void firstPeriodThatIsBrokenBearsInterestByItsShareOfAPeriod() {
        Schedule shorter =
                Loan.of("3000", "12", 3, "2024-03-11").firstDueOn("2024-04-01").schedule();
        Schedule longer =
                Loan.of("3000", "12", 3, "2024-02-15").firstDueOn("2024-04-01").schedule();

        // 21 days of a month of 31, and 46: 30.00 × 21 ÷ 31 and 30.00 × 46 ÷ 31.
        assertThat(shorter.instalments().getFirst().interest()).isEqualByComparingTo("20.32");
        assertThat(longer.instalments().getFirst().interest()).isEqualByComparingTo("44.52");
        assertThat(longer.instalments().get(1).dueOn()).isEqualTo("2024-05-01");
    }

    @Test
    void eachDayCountCountsItsOwnYear() {
        assertThat(first(DayCount.THIRTY_360, "P1M")).isEqualByComparingTo("100.00");
        assertThat(first(DayCount.ACT_365, "P1M")).isEqualByComparingTo("101.92");
        assertThat(first(DayCount.ACT_360, "P1M")).isEqualByComparingTo("103.33");
        assertThat(first(DayCount.ACT_364, "P1W")).isEqualByComparingTo("23.08");
        // 15 December 2023 to 15 January 2024: 17 days of 365 and 14 of 366.
        assertThat(first(DayCount.ACT_ACT, "P1M")).isEqualByComparingTo("101.79");
    }

    private static BigDecimal first(DayCount dayCount, String every) {
        return Loan.of("10000", "12", 12, "2023-12-15")
                .dayCount(dayCount)
                .every(every)
                .schedule()
                .instalments()
                .getFirst()
                .interest();
    }

    @Test
    void dueDatesMoveOffDaysWithoutWork() {
        Loan loan = Loan.of("900", "0", 3, "2024-01-31").moved(NonWorkingDays.NEXT, "2024-04-01", "2024-04-02");

        // 29 February is a Thursday, 31 March a Sunday before two holidays, 30 April a Tuesday.
        assertThat(loan.rows().stream().map(row -> row.substring(0, 10)))
                .containsExactly("2024-02-29", "2024-04-03", "2024-04-30");
        assertThat(Loan.of("900", "0", 3, "2024-01-31")
                        .moved(NonWorkingDays.PREVIOUS)
                        .rows()
                        .get(1))
                .startsWith("2024-03-29");
        assertThat(Loan.of("900", "0", 3, "2024-01-31")
                        .moved(NonWorkingDays.NEXT_IN_MONTH)
                        .rows()
                        .get(1))
                .startsWith("2024-03-29");
    }

    @Test
    void movedDayCostsMoreOnlyWhereDaysAreCounted() {
        Loan loan = Loan.of("36000", "10", 3, "2024-01-31").moved(NonWorkingDays.NEXT);

        assertThat(loan.schedule().instalments().get(1).interest())
                .isEqualByComparingTo(Loan.of("36000", "10", 3, "2024-01-31")
                        .schedule()
                        .instalments()
                        .get(1)
                        .interest());
        // 29 February to 1 April, 32 days of 360, on what is then owed.
        Schedule daily = loan.calculated(InterestCalculation.DAILY).schedule();
        BigDecimal owed = daily.instalments().getFirst().balance();
        assertThat(daily.instalments().get(1).interest())
                .isEqualByComparingTo(owed.multiply(new BigDecimal("3.2"))
                        .divide(new BigDecimal(360), 2, java.math.RoundingMode.HALF_EVEN));
    }

    @Test
    void interestNotPaidDuringTheGraceIsDueWithTheNextInstalment() {
        Schedule schedule = Loan.of("1200", "12", 4, "2024-01-01")
                .method(Method.DECLINING_EQUAL_PRINCIPAL)
                .grace(2, 2, 0)
                .schedule();

        assertThat(schedule.instalments().stream().map(each -> each.principal() + " " + each.interest()))
                .containsExactly("0.00 0.00", "0.00 0.00", "600.00 36.00", "600.00 6.00");
    }

    @Test
    void interestFreePeriodsCostNothing() {
        Schedule schedule = Loan.of("1000", "12", 4, "2024-01-01")
                .method(Method.FLAT)
                .grace(0, 0, 2)
                .schedule();

        assertThat(schedule.instalments().stream().map(Instalment::interest).map(BigDecimal::toString))
                .containsExactly("0.00", "0.00", "10.00", "10.00");
    }

    @Test
    void equalInstalmentsStayEqualWhenTheRateIsKnownToChange() {
        Loan loan = Loan.of("6000", "12", 6, "2024-01-01").rate("2024-04-01", "24");

        assertThat(loan.totals().subList(0, 5)).containsOnly(loan.totals().getFirst());
        assertThat(loan.schedule().instalments().getFirst().interest()).isEqualByComparingTo("60.00");
        Instalment third = loan.schedule().instalments().get(2);
        assertThat(loan.schedule().instalments().get(3).interest())
                .isEqualByComparingTo(
                        third.balance().multiply(new BigDecimal("0.02")).setScale(2, java.math.RoundingMode.HALF_EVEN));
    }

    @Test
    void rateThatChangesWithinAPeriodCountsByDays() {
        // 15 of the 30 days of April at 12 %, 15 at 24 %.
        assertThat(Loan.of("1000", "12", 2, "2024-04-01")
                        .rate("2024-04-16", "24")
                        .schedule()
                        .instalments()
                        .getFirst()
                        .interest())
                .isEqualByComparingTo("15.00");
    }

    @Test
    void yearlyRateIsWhatTheDirectiveSays() {
        // 1 % a month: 1.01^12 - 1. No interest: 0.
        assertThat(Loan.of("1000000", "12", 12, "2024-01-01").schedule().aprPercent())
                .isEqualByComparingTo("12.68");
        assertThat(Loan.of("1000", "0", 12, "2024-01-01").schedule().aprPercent())
                .isEqualByComparingTo("0");
        // Annex I: 10 % a year paid back at once after a year is 10 %.
        assertThat(Loan.of("1000", "10", 1, "2024-01-01")
                        .every("P1Y")
                        .schedule()
                        .aprPercent())
                .isEqualByComparingTo("10.00");
        // Flat 12 % on a loan paid back monthly costs nearly twice as much.
        assertThat(Loan.of("12000", "12", 12, "2024-01-01")
                        .method(Method.FLAT)
                        .schedule()
                        .aprPercent())
                .isEqualByComparingTo("23.70");
    }
}
