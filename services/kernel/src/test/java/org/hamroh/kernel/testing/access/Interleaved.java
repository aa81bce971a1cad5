package org.hamroh.kernel.testing.access;

import java.util.Arrays;

/**
 * Whether two things take the same time. Both are done in turn, so that whatever else the machine does slows both alike, and
 * their medians are compared. Only what shows in every one of several rounds is a difference: noise does not repeat itself, a
 * leak does.
 *
 * @param one median in milliseconds of the last round
 * @param other the same for the other thing
 * @param apart whether they differed in every round
 */
public record Interleaved(double one, double other, boolean apart) {
    private static final int ROUNDS = 4;
    /** A tenth is what an attacker over a network cannot see; below the floor even a tenth is nothing. */
    private static final double SHARE = 0.10;

    private static final double FLOOR_MILLIS = 0.25;

    /** @param pairs how often each is done in one round */
    public static Interleaved compare(int pairs, Runnable one, Runnable other) {
        var last = new Interleaved(0, 0, true);
        for (int round = 0; round < ROUNDS && last.apart; round++) {
            last = round(pairs, one, other);
        }
        return last;
    }

    /** By how much they differ, as a share of the longer. */
    public double share() {
        return Math.abs(one - other) / Math.max(one, other);
    }

    @Override
    public String toString() {
        return "%.2f ms against %.2f ms".formatted(one, other);
    }

    private static Interleaved round(int pairs, Runnable one, Runnable other) {
        double[] ones = new double[pairs];
        double[] others = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            boolean turned = pair % 2 == 1;
            double first = millis(turned ? other : one);
            double second = millis(turned ? one : other);
            ones[pair] = turned ? second : first;
            others[pair] = turned ? first : second;
        }
        double here = median(ones);
        double there = median(others);
        return new Interleaved(
                here, there, Math.abs(here - there) > Math.max(FLOOR_MILLIS, SHARE * Math.max(here, there)));
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
