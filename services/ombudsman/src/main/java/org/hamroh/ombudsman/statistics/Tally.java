package org.hamroh.ombudsman.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over complaints.
 *
 * @param admitted at some time, whatever came after
 * @param decided admitted or not; {@code decisionDays} is the sum of their days from filing to that decision
 * @param overdue for which a deadline ever passed
 * @param outcomes of those resolved or closed, by code
 * @param grounds of those not admitted, by code
 * @param bodies of those referred at some time, by code
 */
record Tally(
        long filed,
        long admitted,
        long notAdmitted,
        long resolved,
        long closed,
        long withdrawn,
        long overdue,
        long decided,
        long decisionDays,
        Map<String, Long> outcomes,
        Map<String, Long> grounds,
        Map<String, Long> bodies) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

    static Tally of(CaseFigures one) {
        Long days = one.daysToDecision();
        return new Tally(
                1,
                one.admitted() == null ? 0 : 1,
                count(one.stands("not_admitted")),
                count(one.stands("resolved")),
                count(one.stands("closed")),
                count(one.stands("withdrawn")),
                one.overdue() == null ? 0 : 1,
                days == null ? 0 : 1,
                days == null ? 0 : days,
                one.stands("resolved") || one.stands("closed") ? detail(one) : Map.of(),
                one.stands("not_admitted") ? detail(one) : Map.of(),
                one.referredTo() == null ? Map.of() : Map.of(one.referredTo(), 1L));
    }

    Tally plus(Tally other) {
        return new Tally(
                filed + other.filed,
                admitted + other.admitted,
                notAdmitted + other.notAdmitted,
                resolved + other.resolved,
                closed + other.closed,
                withdrawn + other.withdrawn,
                overdue + other.overdue,
                decided + other.decided,
                decisionDays + other.decisionDays,
                plus(outcomes, other.outcomes),
                plus(grounds, other.grounds),
                plus(bodies, other.bodies));
    }

    private static Map<String, Long> plus(Map<String, Long> some, Map<String, Long> others) {
        var sum = new TreeMap<>(some);
        others.forEach((code, number) -> sum.merge(code, number, Long::sum));
        return sum;
    }

    private static Map<String, Long> detail(CaseFigures one) {
        Standing standing = one.standing();
        return standing == null || standing.detail() == null ? Map.of() : Map.of(standing.detail(), 1L);
    }

    private static long count(boolean yes) {
        return yes ? 1 : 0;
    }
}
