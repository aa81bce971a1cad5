package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a schedule, one change at a time; read by the same reading as a caller's. */
record Loan(ScheduleRequest request) {
    static Loan of(String principal, String rate, int repayments, String disbursedOn) {
        return new Loan(new ScheduleRequest(
                principal,
                rate,
                Integer.toString(repayments),
                null,
                null,
                null,
                disbursedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    Loan every(String every) {
        return with(every, r().dayCount(), r().method(), r().firstDueOn(), r().roundInstalmentTo());
    }

    Loan dayCount(DayCount dayCount) {
        return with(r().every(), dayCount.name(), r().method(), r().firstDueOn(), r().roundInstalmentTo());
    }

    Loan method(Method method) {
        return with(r().every(), r().dayCount(), method.name(), r().firstDueOn(), r().roundInstalmentTo());
    }

    Loan firstDueOn(String firstDueOn) {
        return with(r().every(), r().dayCount(), r().method(), firstDueOn, r().roundInstalmentTo());
    }

    Loan roundTo(String roundInstalmentTo) {
        return with(r().every(), r().dayCount(), r().method(), r().firstDueOn(), roundInstalmentTo);
    }

    Loan grace(int principal, int interestPayment, int interestFree) {
        return more(principal, interestPayment, interestFree, r().interestCalculation(), r().monthEnd());
    }

    Loan calculated(InterestCalculation calculation) {
        return more(0, 0, 0, calculation.name(), r().monthEnd());
    }

    Loan monthEnd(MonthEnd monthEnd) {
        return more(0, 0, 0, r().interestCalculation(), monthEnd.name());
    }

    Loan moved(NonWorkingDays rule, String... holidays) {
        return last(rule.name(), List.of(holidays), r().disbursements(), r().rates());
    }

    Loan paidOut(String on, String amount) {
        List<ScheduleRequest.@Nullable Paid> all =
                new ArrayList<>(r().disbursements() == null ? List.of() : r().disbursements());
        all.add(new ScheduleRequest.Paid(on, amount));
        return last(r().nonWorkingDays(), r().holidays(), all, r().rates());
    }

    Loan rate(String from, String percent) {
        List<ScheduleRequest.@Nullable Rate> all = new ArrayList<>(r().rates() == null ? List.of() : r().rates());
        all.add(new ScheduleRequest.Rate(from, percent));
        return last(r().nonWorkingDays(), r().holidays(), r().disbursements(), all);
    }

    Terms terms() {
        return TermsReading.of(request, LocalDate.of(2026, 11, 24));
    }

    Schedule schedule() {
        return Schedule.of(terms());
    }

    /** Each instalment as {@code due principal interest balance}. */
    List<String> rows() {
        return schedule().instalments().stream()
                .map(each -> each.dueOn() + " " + each.principal() + " " + each.interest() + " " + each.balance())
                .toList();
    }

    List<BigDecimal> totals() {
        return schedule().instalments().stream().map(Instalment::total).toList();
    }

    private ScheduleRequest r() {
        return request;
    }

    private Loan with(
            @Nullable String every,
            @Nullable String dayCount,
            @Nullable String method,
            @Nullable String firstDueOn,
            @Nullable String roundTo) {
        return new Loan(new ScheduleRequest(
                r().principal(),
                r().annualRatePercent(),
                r().repayments(),
                every,
                dayCount,
                method,
                r().disbursedOn(),
                firstDueOn,
                r().principalGrace(),
                r().interestPaymentGrace(),
                r().interestFreePeriods(),
                roundTo,
                r().interestCalculation(),
                r().monthEnd(),
                r().nonWorkingDays(),
                r().holidays(),
                r().disbursements(),
                r().rates()));
    }

    private Loan more(
            int principal,
            int interestPayment,
            int interestFree,
            @Nullable String calculation,
            @Nullable String monthEnd) {
        return new Loan(new ScheduleRequest(
                r().principal(),
                r().annualRatePercent(),
                r().repayments(),
                r().every(),
                r().dayCount(),
                r().method(),
                r().disbursedOn(),
                r().firstDueOn(),
                Integer.toString(principal),
                Integer.toString(interestPayment),
                Integer.toString(interestFree),
                r().roundInstalmentTo(),
                calculation,
                monthEnd,
                r().nonWorkingDays(),
                r().holidays(),
                r().disbursements(),
                r().rates()));
    }

    private Loan last(
            @Nullable String rule,
            @Nullable List<@Nullable String> holidays,
            @Nullable List<ScheduleRequest.@Nullable Paid> disbursements,
            @Nullable List<ScheduleRequest.@Nullable Rate> rates) {
        return new Loan(new ScheduleRequest(
                r().principal(),
                r().annualRatePercent(),
                r().repayments(),
                r().every(),
                r().dayCount(),
                r().method(),
                r().disbursedOn(),
                r().firstDueOn(),
                r().principalGrace(),
                r().interestPaymentGrace(),
                r().interestFreePeriods(),
                r().roundInstalmentTo(),
                r().interestCalculation(),
                r().monthEnd(),
                rule,
                holidays,
                disbursements,
                rates));
    }
}
