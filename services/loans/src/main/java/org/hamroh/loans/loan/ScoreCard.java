package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.loans.product.Offer;
import org.hamroh.loans.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Points that an officer shows the committee, each with its reason. It advises and decides nothing.
 *
 * <p>The debt-service ratio is what all debts cost a month ÷ what is left of the monthly income after the business and the
 * household (the repayment capacity of microfinance practice). The loan's cost a month is all of its instalments ÷ the months
 * from the first payment out to the last instalment.
 *
 * @param debtServicePercent null where nothing is left to pay from
 * @param points of 100
 */
record ScoreCard(@Nullable BigDecimal debtServicePercent, int points, List<Line> lines) {
    private static final BigDecimal MONTH = new BigDecimal("30.436875");
    private static final BigDecimal LIGHT = new BigDecimal(30);
    private static final int STRONG = 60;
    private static final int MIDDLING = 40;

    ScoreCard {
        lines = List.copyOf(lines);
    }

    /** Why points were given: how many of how many. */
    record Line(String reason, int points, int of) {}

    static ScoreCard of(Offer offer, Schedule schedule, Profile profile, boolean businessSeen, boolean trained) {
        BigDecimal ratio = ratio(schedule, profile.cashFlow());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("debt_service", debtService(ratio, offer.mostDebtServicePercent()), 40));
        int years = profile.experienceYears();
        lines.add(new Line("experience", years >= 3 ? 20 : years >= 1 ? 10 : 0, 20));
        lines.add(new Line("guarantors", profile.guarantors() >= 2 ? 15 : profile.guarantors() == 1 ? 8 : 0, 15));
        lines.add(new Line("business_seen", businessSeen ? 10 : 0, 10));
        lines.add(new Line("remittances", profile.remittances() ? 10 : 0, 10));
        lines.add(new Line("training", trained ? 5 : 0, 5));
        return new ScoreCard(ratio, lines.stream().mapToInt(Line::points).sum(), lines);
    }

    /** strong, middling or weak. */
    String advice() {
        return points >= STRONG ? "strong" : points >= MIDDLING ? "middling" : "weak";
    }

    private static int debtService(@Nullable BigDecimal ratio, BigDecimal most) {
        if (ratio == null || ratio.compareTo(most) > 0) {
            return 0;
        }
        return ratio.compareTo(LIGHT) <= 0 ? 40 : 25;
    }

    static @Nullable BigDecimal ratio(Schedule schedule, CashFlow flow) {
        if (flow.left().signum() <= 0) {
            return null;
        }
        long days = Math.max(
                28,
                ChronoUnit.DAYS.between(
                        schedule.terms().disbursements().getFirst().on(),
                        schedule.instalments().getLast().dueOn()));
        BigDecimal months = BigDecimal.valueOf(days).divide(MONTH, 6, RoundingMode.HALF_EVEN);
        BigDecimal monthly = schedule.repayment().divide(months, 6, RoundingMode.HALF_EVEN);
        return monthly.add(flow.otherDebts()).movePointRight(2).divide(flow.left(), 2, RoundingMode.HALF_EVEN);
    }
}
