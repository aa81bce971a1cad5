package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a schedule.
 *
 * @param disbursements at least one, by day; each before the last due date
 * @param rates at least one, by day; the first holds from the beginning whatever its day
 * @param repayments 1 to 600
 * @param firstDueOn after the first disbursement; null for one period after it
 * @param principalGrace how many first instalments carry no principal; fewer than all
 * @param interestPaymentGrace how many first instalments carry no interest, which is due with the next one instead; fewer
 *     than all
 * @param interestFreePeriods how many first periods cost no interest at all
 * @param roundInstalmentTo instalments are multiples of it, but for the last, and those of interest alone
 * @param decimals of the currency
 */
public record Terms(
        List<Disbursement> disbursements,
        List<RateFrom> rates,
        int repayments,
        Every every,
        @Nullable LocalDate firstDueOn,
        DayCount dayCount,
        Method method,
        InterestCalculation interestCalculation,
        int principalGrace,
        int interestPaymentGrace,
        int interestFreePeriods,
        BigDecimal roundInstalmentTo,
        MonthEnd monthEnd,
        WorkingDays workingDays,
        int decimals) {
    public static final int MOST_REPAYMENTS = 600;

    public Terms {
        disbursements = List.copyOf(disbursements);
        rates = List.copyOf(rates);
        if (disbursements.isEmpty() || rates.isEmpty()) {
            throw new IllegalArgumentException("A schedule needs a disbursement and a rate");
        }
        if (repayments < 1 || repayments > MOST_REPAYMENTS) {
            throw new IllegalArgumentException("Repayments: 1 to " + MOST_REPAYMENTS);
        }
        if (Math.max(principalGrace, interestPaymentGrace) >= repayments
                || Math.min(principalGrace, Math.min(interestPaymentGrace, interestFreePeriods)) < 0) {
            throw new IllegalArgumentException("Grace must end before the last instalment");
        }
        if (roundInstalmentTo.signum() <= 0) {
            throw new IllegalArgumentException("Instalments are rounded to a positive amount");
        }
    }

    /** The same terms for what was truly paid out. A first due date that is no longer after it falls one period after it. */
    public Terms paidOut(List<Disbursement> all) {
        LocalDate begin = all.getFirst().on();
        boolean keeps = firstDueOn != null && firstDueOn.isAfter(begin);
        return new Terms(
                all,
                rates,
                repayments,
                every,
                keeps ? firstDueOn : null,
                dayCount,
                method,
                interestCalculation,
                principalGrace,
                interestPaymentGrace,
                interestFreePeriods,
                roundInstalmentTo,
                monthEnd,
                workingDays,
                decimals);
    }

    LocalDate begin() {
        return disbursements.getFirst().on();
    }
}
