package org.hamroh.portal.health;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.portal.health.CoverageClient.Line;

/** The months of a year as bars; lengths are those of a view box 600 wide and 180 high. */
record Trend(List<Bar> bars) {
    private static final int HEIGHT = 150;
    private static final int STEP = 50;
    private static final int MONTHS = 12;

    public record Bar(int x, int y, int height, Line line) {}

    static Trend of(CoverageClient.Trend found) {
        List<Line> months = found.periods().stream().limit(MONTHS).toList();
        long most = Math.max(1, months.stream().mapToLong(Trend::persons).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Line each : months) {
            int height = Math.toIntExact(persons(each) * HEIGHT / most);
            bars.add(new Bar(bars.size() * STEP, HEIGHT - height, height, each));
        }
        return new Trend(bars);
    }

    private static long persons(Line line) {
        return line.persons() == null ? 0 : line.persons();
    }
}
