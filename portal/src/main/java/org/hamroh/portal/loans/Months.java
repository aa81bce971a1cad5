package org.hamroh.portal.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hamroh.portal.loans.BooksClient.Point;

/** How the portfolio grew, as bars in a view box 600 wide and 160 high; what is at risk is the darker part below. */
record Months(List<Bar> bars) {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 160;

    record Bar(
            LocalDate on,
            String outstanding,
            String riskPercent,
            String x,
            String width,
            String top,
            String height,
            String riskTop,
            String risk) {}

    static Months of(List<Point> points) {
        double most = points.stream()
                .mapToDouble(each -> Double.parseDouble(each.outstanding()))
                .max()
                .orElse(0);
        double step = WIDTH / Math.max(1, points.size());
        return new Months(java.util.stream.IntStream.range(0, points.size())
                .mapToObj(i -> bar(points.get(i), i * step, step * .76, most))
                .toList());
    }

    private static Bar bar(Point point, double x, double width, double most) {
        double height = most == 0 ? 0 : Double.parseDouble(point.outstanding()) / most * HEIGHT;
        double risk = height * Double.parseDouble(point.par30Percent()) / 100;
        return new Bar(
                point.on(),
                point.outstanding(),
                point.par30Percent(),
                length(x),
                length(width),
                length(HEIGHT - height),
                length(height),
                length(HEIGHT - risk),
                length(risk));
    }

    private static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
