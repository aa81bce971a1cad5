package org.hamroh.portal.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The instalments as bars: what is paid back below, what it costs above. Lengths are those of an SVG view box 600 wide and 200
 * high. Many instalments share a bar, so that a bar is never thinner than the eye can tell.
 */
record Picture(List<Bar> bars) {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;
    private static final int MOST_BARS = 60;

    record Bar(String x, String width, String principalTop, String principal, String interestTop, String interest) {}

    static Picture of(CalculatorClient.Schedule schedule) {
        List<CalculatorClient.Instalment> all = schedule.instalments();
        int together = (all.size() + MOST_BARS - 1) / MOST_BARS;
        List<double[]> sums = new ArrayList<>();
        for (int from = 0; from < all.size(); from += together) {
            var some = all.subList(from, Math.min(all.size(), from + together));
            sums.add(new double[] {
                some.stream()
                        .mapToDouble(each -> each.principal().doubleValue())
                        .sum(),
                some.stream().mapToDouble(each -> each.interest().doubleValue()).sum()
            });
        }
        double highest = sums.stream().mapToDouble(sum -> sum[0] + sum[1]).max().orElse(1);
        double step = WIDTH / sums.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            double principal = sums.get(i)[0] / highest * HEIGHT;
            double interest = sums.get(i)[1] / highest * HEIGHT;
            bars.add(new Bar(
                    length(i * step),
                    length(step * .82),
                    length(HEIGHT - principal),
                    length(principal),
                    length(HEIGHT - principal - interest),
                    length(interest)));
        }
        return new Picture(bars);
    }

    private static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.max(0, value));
    }
}
