package org.hamroh.loans.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants a schedule of. Every member is read as text, so that each mistake can be told at its place; what is left
 * out takes the usual value.
 *
 * @param principal paid out on {@code disbursedOn}; required
 * @param annualRatePercent 0 when left out
 * @param repayments how many instalments; required
 * @param every ISO 8601 period between them, {@code P1M} when left out
 * @param disbursedOn today when left out
 * @param disbursements further sums; or, if one of them is on {@code disbursedOn}, all of them, and principal is their sum
 * @param rates the rate from a day on, after {@code annualRatePercent}
 */
public record ScheduleRequest(
        @Nullable String principal,
        @Nullable String annualRatePercent,
        @Nullable String repayments,
        @Nullable String every,
        @Nullable String dayCount,
        @Nullable String method,
        @Nullable String disbursedOn,
        @Nullable String firstDueOn,
        @Nullable String principalGrace,
        @Nullable String interestPaymentGrace,
        @Nullable String interestFreePeriods,
        @Nullable String roundInstalmentTo,
        @Nullable String interestCalculation,
        @Nullable String monthEnd,
        @Nullable String nonWorkingDays,
        @Nullable List<@Nullable String> holidays,
        @Nullable List<@Nullable Paid> disbursements,
        @Nullable List<@Nullable Rate> rates) {
    public record Paid(@Nullable String on, @Nullable String amount) {}

    public record Rate(@Nullable String from, @Nullable String annualRatePercent) {}
}
