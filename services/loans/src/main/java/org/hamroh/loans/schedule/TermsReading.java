package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes terms of what a caller sent, or says of every member what is wrong with it. */
public final class TermsReading {
    private static final int MOST_DISBURSEMENTS = 60;
    private static final int MOST_RATES = 60;
    private static final int MOST_HOLIDAYS = 400;
    private static final BigDecimal HIGHEST_RATE = new BigDecimal(1000);
    private static final BigDecimal COIN = new BigDecimal("0.01");
    private static final int DECIMALS = 2;

    private final ScheduleRequest asked;
    private final Fields fields = new Fields();

    private TermsReading(ScheduleRequest asked) {
        this.asked = asked;
    }

    /** @throws Refusal 422 with every member that must be mended */
    public static Terms of(ScheduleRequest asked, LocalDate today) {
        return new TermsReading(asked).read(today);
    }

    private Terms read(LocalDate today) {
        BigDecimal principal = fields.money("principal", asked.principal(), null);
        BigDecimal rate =
                fields.decimal("annualRatePercent", asked.annualRatePercent(), HIGHEST_RATE, 6, BigDecimal.ZERO);
        int repayments = fields.count("repayments", asked.repayments(), 1, Terms.MOST_REPAYMENTS, null);
        Every every = fields.every("every", asked.every());
        LocalDate begin = fields.day("disbursedOn", asked.disbursedOn(), today);
        LocalDate first = fields.day("firstDueOn", asked.firstDueOn(), null);
        int longest = Math.max(0, repayments - 1);
        int principalGrace = fields.count("principalGrace", asked.principalGrace(), 0, longest, 0);
        int interestGrace = fields.count("interestPaymentGrace", asked.interestPaymentGrace(), 0, longest, 0);
        int free = fields.count("interestFreePeriods", asked.interestFreePeriods(), 0, Math.max(0, repayments), 0);
        BigDecimal step = fields.money("roundInstalmentTo", asked.roundInstalmentTo(), COIN);
        DayCount dayCount = fields.choice("dayCount", asked.dayCount(), DayCount.THIRTY_360);
        Method method = fields.choice("method", asked.method(), Method.DECLINING_EQUAL_INSTALMENTS);
        var calculation = fields.choice("interestCalculation", asked.interestCalculation(), InterestCalculation.PERIOD);
        MonthEnd monthEnd = fields.choice("monthEnd", asked.monthEnd(), MonthEnd.LAST_DAY_OF_MONTH);
        NonWorkingDays moving = fields.choice("nonWorkingDays", asked.nonWorkingDays(), NonWorkingDays.KEEP);
        Set<LocalDate> holidays = holidays();
        List<Disbursement> paidOut = disbursements(begin, principal);
        List<RateFrom> rates = rates(begin, rate);
        if (first != null && begin != null && !first.isAfter(begin)) {
            fields.wrong("firstDueOn", "schedule.first-due.too-early");
        }
        if (first != null && begin != null && first.isAfter(begin.plusYears(6))) {
            fields.wrong("firstDueOn", "schedule.first-due.too-late");
        }
        if (principal != null && step != null && repayments > 0) {
            BigDecimal share = principal.divide(BigDecimal.valueOf(repayments), DECIMALS, java.math.RoundingMode.DOWN);
            if (step.compareTo(COIN) > 0 && step.compareTo(share) > 0) {
                fields.wrong("roundInstalmentTo", "schedule.rounding.too-coarse");
            }
        }
        fields.done();
        Terms terms = new Terms(
                paidOut,
                rates,
                repayments,
                every,
                first,
                dayCount,
                method,
                calculation,
                principalGrace,
                interestGrace,
                free,
                Objects.requireNonNull(step),
                monthEnd,
                new WorkingDays(moving, holidays),
                DECIMALS);
        LocalDate[] due = DueDates.of(terms).planned();
        if (!paidOut.getLast().on().isBefore(due[repayments])) {
            fields.wrong("disbursements", "schedule.disbursement.too-late");
        }
        fields.done();
        return terms;
    }

    private Set<LocalDate> holidays() {
        Set<LocalDate> found = new HashSet<>();
        for (String each : fields.list("holidays", asked.holidays(), MOST_HOLIDAYS)) {
            LocalDate day = fields.day("holidays", each, null);
            if (day != null) {
                found.add(day);
            }
        }
        return found;
    }

    private List<Disbursement> disbursements(@Nullable LocalDate begin, @Nullable BigDecimal principal) {
        List<Disbursement> found = new ArrayList<>();
        int at = 0;
        for (var each : fields.list("disbursements", asked.disbursements(), MOST_DISBURSEMENTS)) {
            String field = "disbursements." + at++;
            LocalDate on = fields.required(field + ".on", fields.day(field + ".on", each.on(), null), each.on());
            BigDecimal amount = fields.money(field + ".amount", each.amount(), null);
            if (on != null && amount != null) {
                found.add(new Disbursement(on, amount));
            }
            if (on != null && begin != null && on.isBefore(begin)) {
                fields.wrong(field + ".on", "schedule.disbursement.too-early");
            }
        }
        if (begin == null || principal == null) {
            return found;
        }
        found.sort(Comparator.comparing(Disbursement::on));
        boolean whole = !found.isEmpty() && found.getFirst().on().equals(begin);
        if (!whole) {
            found.addFirst(new Disbursement(begin, principal));
        } else if (!principalIs(principal, found)) {
            fields.wrong("disbursements", "schedule.disbursements.sum");
        }
        return found;
    }

    private static boolean principalIs(BigDecimal principal, List<Disbursement> all) {
        BigDecimal sum = all.stream().map(Disbursement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(principal) == 0 || all.getFirst().amount().compareTo(principal) == 0;
    }

    private List<RateFrom> rates(@Nullable LocalDate begin, @Nullable BigDecimal first) {
        List<RateFrom> found = new ArrayList<>();
        int at = 0;
        for (var each : fields.list("rates", asked.rates(), MOST_RATES)) {
            String field = "rates." + at++;
            LocalDate from =
                    fields.required(field + ".from", fields.day(field + ".from", each.from(), null), each.from());
            BigDecimal rate =
                    fields.decimal(field + ".annualRatePercent", each.annualRatePercent(), HIGHEST_RATE, 6, null);
            if (from != null && rate != null && begin != null) {
                found.add(new RateFrom(from, rate));
                if (!from.isAfter(begin)) {
                    fields.wrong(field + ".from", "schedule.rate.too-early");
                }
            }
        }
        found.sort(Comparator.comparing(RateFrom::from));
        if (begin != null && first != null) {
            found.addFirst(new RateFrom(begin, first));
        }
        return found;
    }
}
