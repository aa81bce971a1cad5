package org.hamroh.loans.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.loans.schedule.ScheduleRequest;
import org.hamroh.loans.schedule.Terms;
import org.hamroh.loans.schedule.TermsReading;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one edition of a product. Never changed: another edition takes its place.
 *
 * @param currency ISO 4217
 * @param least smallest sum lent
 * @param shortest fewest instalments
 * @param annualRatePercent 0 for a loan free of interest
 * @param every ISO 8601 period between instalments
 * @param order in which a repayment is set against what is due: penalty, fee, interest, principal, each once
 * @param feePercent of what is paid out, due with it
 * @param quorum votes without which the committee decides nothing
 * @param mostDebtServicePercent of what is left of the monthly income: above it the score card warns
 * @param returnedWithinMonths how long ago the borrower may have come back at most; null where it does not matter
 */
public record Offer(
        String currency,
        BigDecimal least,
        BigDecimal most,
        int shortest,
        int longest,
        BigDecimal annualRatePercent,
        String method,
        String dayCount,
        String every,
        int principalGrace,
        int interestPaymentGrace,
        int interestFreePeriods,
        BigDecimal roundInstalmentTo,
        BigDecimal penaltyPercentPerDay,
        BigDecimal penaltyCapPercent,
        BigDecimal feePercent,
        List<String> order,
        int quorum,
        BigDecimal mostDebtServicePercent,
        @Nullable Integer returnedWithinMonths,
        boolean trainingRequired,
        boolean remittancesRequired,
        boolean noArrears) {

    public Offer {
        order = List.copyOf(order);
    }

    /**
     * The schedule's terms for a sum paid out on a day.
     *
     * @param firstDueOn null for one period later
     * @throws Refusal 422 if no schedule can be made of it
     */
    public Terms terms(BigDecimal amount, int repayments, LocalDate begin, @Nullable LocalDate firstDueOn) {
        int longestGrace = Math.max(0, repayments - 1);
        return TermsReading.of(
                new ScheduleRequest(
                        amount.toPlainString(),
                        annualRatePercent.toPlainString(),
                        Integer.toString(repayments),
                        every,
                        dayCount,
                        method,
                        begin.toString(),
                        firstDueOn == null ? null : firstDueOn.toString(),
                        Integer.toString(Math.min(principalGrace, longestGrace)),
                        Integer.toString(Math.min(interestPaymentGrace, longestGrace)),
                        Integer.toString(Math.min(interestFreePeriods, repayments)),
                        roundInstalmentTo.toPlainString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                begin);
    }

    public boolean covers(BigDecimal amount, int repayments) {
        return amount.compareTo(least) >= 0
                && amount.compareTo(most) <= 0
                && repayments >= shortest
                && repayments <= longest;
    }
}
