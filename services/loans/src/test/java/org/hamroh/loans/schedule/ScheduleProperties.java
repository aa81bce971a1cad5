package org.hamroh.loans.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every schedule, whatever its terms. */
class ScheduleProperties {
    @Property(tries = 2000)
    void principalPartsSumToWhatIsPaidOutAndNothingIsLeft(@ForAll("terms") Terms terms) {
        Schedule schedule = Schedule.of(terms);

        BigDecimal paidOut =
                terms.disbursements().stream().map(Disbursement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(schedule.principal()).isEqualByComparingTo(paidOut);
        assertThat(schedule.instalments().getLast().balance()).isEqualTo(new BigDecimal("0.00"));
        assertThat(schedule.instalments()).hasSize(terms.repayments());
    }

    @Property(tries = 2000)
    void nothingIsEverNegativeAndEveryTotalIsItsParts(@ForAll("terms") Terms terms) {
        assertThat(Schedule.of(terms).instalments()).allSatisfy(each -> {
            assertThat(each.principal()).isNotNegative();
            assertThat(each.interest()).isNotNegative();
            assertThat(each.balance()).isNotNegative();
            assertThat(each.total()).isEqualByComparingTo(each.principal().add(each.interest()));
        });
    }

    @Property(tries = 2000)
    void dueDatesNeverGoBack(@ForAll("terms") Terms terms) {
        List<LocalDate> due =
                Schedule.of(terms).instalments().stream().map(Instalment::dueOn).toList();

        assertThat(due).isSorted();
        assertThat(due.getFirst()).isAfter(terms.begin());
    }

    @Property(tries = 2000)
    void instalmentsAreMultiplesOfTheRounding(@ForAll("terms") Terms terms) {
        List<Instalment> paying = Schedule.of(terms).instalments().stream()
                .filter(each -> each.principal().signum() > 0 && each.n() > terms.interestPaymentGrace())
                .toList();

        assertThat(paying.stream().limit(Math.max(0, paying.size() - 1)))
                .allSatisfy(each -> assertThat(each.total().remainder(terms.roundInstalmentTo()))
                        .isEqualByComparingTo(BigDecimal.ZERO));
    }

    @Property(tries = 500)
    void bothWaysToAnEqualInstalmentAgree(
            @ForAll @LongRange(min = 0, max = 900_000_000) long rate, @ForAll @IntRange(min = 2, max = 600) int count) {
        BigDecimal[] same = new BigDecimal[count];
        java.util.Arrays.fill(same, BigDecimal.valueOf(rate, 12));
        BigDecimal[] barely = same.clone();
        barely[count - 1] = same[0].setScale(13);
        BigDecimal debt = new BigDecimal("1000000000.00");

        assertThat(Annuity.instalment(debt, same, 0, count))
                .isCloseTo(Annuity.instalment(debt, barely, 0, count), within(new BigDecimal("0.00001")));
    }

    @Property(tries = 500)
    void yearlyRateDiscountsWhatIsPaidToWhatWasReceived(@ForAll("terms") Terms terms) {
        Schedule schedule = Schedule.of(terms);
        double rate = schedule.aprPercent().doubleValue() / 100;

        double left = terms.disbursements().stream()
                .mapToDouble(each -> each.amount().doubleValue()
                        * Math.pow(1 + rate, -AnnualPercentageRate.years(terms.begin(), each.on())))
                .sum();
        double right = schedule.instalments().stream()
                .mapToDouble(each -> each.total().doubleValue()
                        * Math.pow(1 + rate, -AnnualPercentageRate.years(terms.begin(), each.dueOn())))
                .sum();
        // The rate is shown with two decimals.
        assertThat(right / left).isBetween(0.99, 1.01);
    }

    @Provide
    Arbitrary<Terms> terms() {
        var begins = Arbitraries.integers().between(0, 3000).map(LocalDate.of(2020, 1, 1)::plusDays);
        var principals = Arbitraries.longs().between(10_000, 500_000_000).map(coins -> BigDecimal.valueOf(coins, 2));
        var rates = Arbitraries.integers().between(0, 60_000).map(rate -> BigDecimal.valueOf(rate, 3));
        var counts = Arbitraries.integers().between(1, 60);
        var every = Arbitraries.of("P1M", "P2M", "P3M", "P1W", "P2W", "P10D").map(Every::parse);
        var kinds = Combinators.combine(
                        Arbitraries.of(DayCount.class),
                        Arbitraries.of(Method.class),
                        Arbitraries.of(InterestCalculation.class),
                        Arbitraries.of(MonthEnd.class),
                        Arbitraries.of(NonWorkingDays.class))
                .as(Kinds::new);
        var graces = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("0.01", "0.5", "1", "5").map(BigDecimal::new),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 60))
                .as(Extras::new);
        return Combinators.combine(begins, principals, rates, counts, every, kinds, graces)
                .as(ScheduleProperties::terms);
    }

    private record Kinds(
            DayCount dayCount,
            Method method,
            InterestCalculation calculation,
            MonthEnd monthEnd,
            NonWorkingDays nonWorkingDays) {}

    private record Extras(int principal, int payment, int free, BigDecimal step, int parts, int shift) {}

    private static Terms terms(
            LocalDate begin,
            BigDecimal principal,
            BigDecimal rate,
            int count,
            Every every,
            Kinds kinds,
            Extras extras) {
        List<Disbursement> paidOut = new ArrayList<>(List.of(new Disbursement(begin, principal)));
        LocalDate first = extras.shift() % 2 == 0 ? null : begin.plusDays(extras.shift());
        LocalDate last = first == null
                ? every.after(begin, count, kinds.monthEnd())
                : every.after(first, count - 1, kinds.monthEnd());
        for (int part = 1; part < extras.parts(); part++) {
            LocalDate on = begin.plusDays((long) extras.shift() * part);
            if (on.isBefore(last)) {
                paidOut.add(new Disbursement(on, principal));
            }
        }
        List<RateFrom> rates = extras.shift() % 3 == 0
                ? List.of(new RateFrom(begin, rate), new RateFrom(begin.plusDays(50), rate.add(BigDecimal.ONE)))
                : List.of(new RateFrom(begin, rate));
        return new Terms(
                paidOut,
                rates,
                count,
                every,
                first,
                kinds.dayCount(),
                kinds.method(),
                kinds.calculation(),
                Math.min(extras.principal(), count - 1),
                Math.min(extras.payment(), count - 1),
                Math.min(extras.free(), count),
                extras.step(),
                kinds.monthEnd(),
                new WorkingDays(kinds.nonWorkingDays(), java.util.Set.of()),
                2);
    }
}
