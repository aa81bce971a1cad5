package org.hamroh.benchmark;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param figures the absolute figures behind it
 * @param reached the figure compared with the goal
 * @param unit of both, such as {@code ×} or {@code ms}
 * @param goal the bound
 * @param atLeast whether the bound is the least allowed; else the most
 */
record Result(String what, String figures, double reached, String unit, double goal, boolean atLeast) {

    boolean met() {
        return atLeast ? reached >= goal : reached <= goal;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-58s %-34s %8.2f %-2s  goal %s %6.2f %-2s  %s",
                what,
                figures,
                reached,
                unit,
                atLeast ? "≥" : "≤",
                goal,
                unit,
                met() ? "reached" : "NOT reached");
    }
}
