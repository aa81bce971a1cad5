package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a schedule, period by period. Each disbursement opens a new plan from the period it falls in: what is then owed is
 * spread anew over the instalments that are left.
 *
 * <p>The rules, held against published schedules in the tests:
 *
 * <ul>
 *   <li>Interest is rounded half to even, once a period. The instalment is rounded to its multiple, half to even. The last one
 *       takes up what rounding left.
 *   <li>Equal instalments ({@link Annuity}): let d be the last instalment less the one before it, n the instalments of the plan.
 *       If d has more coins than half of n, rounded down, then the instalment plus d ÷ n is tried, and kept if its d is smaller
 *       (the rule of Apache Fineract's progressive loans, {@code ProgressiveEMICalculator}).
 *   <li>Interest not paid during the grace waits without interest of its own and is due on top of the next instalment.
 *   <li>Where interest alone exceeds the instalment, the instalment is the interest, and no principal is paid.
 * </ul>
 */
final class Plan {
    private final Terms terms;
    private final int count;
    private final DueDates dates;
    private final InterestPeriod[] periods;
    private final BigDecimal[] weights;
    private final BigDecimal[] rates;
    private final BigDecimal zero;
    private final BigDecimal coin;
    private Parts parts;

    /** Principal and interest of every instalment, and the interest that waits after it. */
    private record Parts(BigDecimal[] principal, BigDecimal[] interest, BigDecimal[] waiting) {
        static Parts of(int count) {
            return new Parts(new BigDecimal[count], new BigDecimal[count], new BigDecimal[count]);
        }

        Parts copy() {
            return new Parts(principal.clone(), interest.clone(), waiting.clone());
        }

        BigDecimal total(int i) {
            return principal[i].add(interest[i]);
        }

        /** The last instalment less the one before it. */
        BigDecimal jump() {
            return total(principal.length - 1).subtract(total(principal.length - 2));
        }
    }

    /**
     * Where a plan opens.
     *
     * @param owed before what is paid out in this period
     * @param lent in all periods before
     * @param paidOut in this period
     */
    private record Opening(int period, BigDecimal owed, BigDecimal lent, List<Disbursement> paidOut) {}

    private Plan(Terms terms) {
        this.terms = terms;
        this.count = terms.repayments();
        this.dates = DueDates.of(terms);
        this.periods = new InterestPeriod[count];
        this.weights = new BigDecimal[count];
        this.rates = new BigDecimal[count];
        this.zero = BigDecimal.ZERO.setScale(terms.decimals());
        this.coin = BigDecimal.ONE.movePointLeft(terms.decimals());
        this.parts = Parts.of(count);
        for (int i = 0; i < count; i++) {
            weigh(i);
        }
    }

    static Schedule of(Terms terms) {
        return new Plan(terms).schedule();
    }

    private void weigh(int i) {
        boolean daily = terms.interestCalculation() == InterestCalculation.DAILY;
        LocalDate[] ends = daily ? dates.due() : dates.planned();
        LocalDate planned = dates.planned()[i + 1];
        LocalDate regularStart = i > 0 || dates.regularFirst()
                ? dates.planned()[i]
                : terms.every().after(planned, -1, terms.monthEnd());
        boolean undivided = (i > 0 || dates.regularFirst())
                && terms.disbursements().size() == 1
                && terms.rates().size() == 1;
        periods[i] = InterestPeriod.of(
                ends[i],
                ends[i + 1],
                terms.every().months(),
                planned.toEpochDay() - regularStart.toEpochDay(),
                terms.dayCount(),
                daily,
                undivided);
        weights[i] = weight(i, ends[i]);
        boolean same = i > 0
                && weights[i].equals(weights[i - 1])
                && periods[i].divisor().equals(periods[i - 1].divisor());
        rates[i] = same ? rates[i - 1] : weights[i].divide(periods[i].divisor(), Annuity.PRECISION);
    }

    private BigDecimal weight(int i, LocalDate from) {
        return i < terms.interestFreePeriods()
                ? BigDecimal.ZERO
                : periods[i].weight(from, periods[i].end(), terms.rates());
    }

    private Schedule schedule() {
        List<Disbursement> all = terms.disbursements();
        List<Instalment> rows = new ArrayList<>(count);
        BigDecimal owed = zero;
        BigDecimal lent = zero;
        int paidOut = 0;
        for (int i = 0; i < count; i++) {
            int upTo = paidOut;
            while (upTo < all.size() && (i == count - 1 || all.get(upTo).on().isBefore(periods[i].end()))) {
                upTo++;
            }
            if (upTo > paidOut) {
                List<Disbursement> now = all.subList(paidOut, upTo);
                draw(new Opening(i, owed, lent, now));
                BigDecimal sum = sum(now);
                owed = owed.add(sum);
                lent = lent.add(sum);
                paidOut = upTo;
            }
            owed = owed.subtract(parts.principal()[i]);
            rows.add(new Instalment(
                    i + 1,
                    dates.due()[i + 1],
                    parts.principal()[i],
                    parts.interest()[i],
                    parts.total(i),
                    paidOut < all.size() ? owed.add(on(periods[i].end(), all)) : owed));
        }
        return new Schedule(terms, rows);
    }

    private void draw(Opening opening) {
        int first = Math.max(opening.period(), terms.principalGrace());
        BigDecimal debt = opening.owed().add(sum(opening.paidOut()));
        if (terms.method() != Method.DECLINING_EQUAL_INSTALMENTS) {
            fill(opening, debt.divide(BigDecimal.valueOf(count - first), Annuity.PRECISION));
            return;
        }
        BigDecimal level = multiple(Annuity.instalment(debt, rates, first, count));
        fill(opening, level);
        int left = count - first;
        if (left < 2) {
            return;
        }
        BigDecimal jump = parts.jump();
        if (jump.abs().movePointRight(terms.decimals()).compareTo(BigDecimal.valueOf(left / 2)) > 0) {
            BigDecimal share = jump.divide(BigDecimal.valueOf(left), terms.decimals(), RoundingMode.HALF_EVEN);
            BigDecimal other = multiple(level.add(share));
            if (other.compareTo(level) != 0) {
                Parts before = parts.copy();
                fill(opening, other);
                if (parts.jump().abs().compareTo(jump.abs()) >= 0) {
                    parts = before;
                }
            }
        }
    }

    /** @param level the equal instalment; or, where the principal is equal, the principal of one */
    private void fill(Opening opening, BigDecimal level) {
        BigDecimal owed = opening.owed();
        BigDecimal lent = opening.lent();
        BigDecimal waiting = opening.period() == 0 ? zero : parts.waiting()[opening.period() - 1];
        for (int i = opening.period(); i < count; i++) {
            BigDecimal basis = terms.method() == Method.FLAT ? lent : owed;
            BigDecimal weighted = basis.multiply(weights[i]);
            if (i == opening.period()) {
                for (Disbursement each : opening.paidOut()) {
                    BigDecimal weight = each.on().equals(periods[i].start()) ? weights[i] : weight(i, each.on());
                    weighted = weighted.add(each.amount().multiply(weight));
                    owed = owed.add(each.amount());
                    lent = lent.add(each.amount());
                }
            }
            BigDecimal own = periods[i].interest(weighted, terms.decimals());
            boolean unpaid = i < terms.interestPaymentGrace();
            BigDecimal interest = unpaid ? zero : own.add(waiting);
            BigDecimal principal =
                    i == count - 1 ? owed : principal(i, level, own, interest).min(owed);
            parts.principal()[i] = principal;
            parts.interest()[i] = interest;
            waiting = unpaid ? waiting.add(own) : zero;
            parts.waiting()[i] = waiting;
            owed = owed.subtract(principal);
        }
    }

    private BigDecimal principal(int i, BigDecimal level, BigDecimal own, BigDecimal interest) {
        if (i < terms.principalGrace()) {
            return zero;
        }
        BigDecimal found;
        if (terms.method() != Method.DECLINING_EQUAL_INSTALMENTS) {
            found = multiple(level.add(interest)).subtract(interest);
        } else if (interest.compareTo(own) > 0) {
            found = multiple(level.add(interest).subtract(own)).subtract(interest);
        } else {
            found = level.subtract(own);
        }
        return found.max(zero);
    }

    private BigDecimal multiple(BigDecimal amount) {
        BigDecimal step = terms.roundInstalmentTo();
        return step.compareTo(coin) == 0
                ? amount.setScale(terms.decimals(), RoundingMode.HALF_EVEN)
                : amount.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step).setScale(terms.decimals());
    }

    private BigDecimal sum(List<Disbursement> some) {
        BigDecimal sum = zero;
        for (Disbursement each : some) {
            sum = sum.add(each.amount());
        }
        return sum;
    }

    private BigDecimal on(LocalDate day, List<Disbursement> all) {
        return sum(all.stream().filter(each -> each.on().equals(day)).toList());
    }
}
