package org.hamroh.health.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Hides figures in which somebody could be recognised: those from 1 to 4, and, where a single line of a group is hidden, the next
 * smallest too, since it could be had from the group's total (Handbook on Statistical Disclosure Control, Hundepool and others,
 * 2010, chapter 4).
 */
final class SmallCells {
    static final long LEAST_SHOWN = 5;

    private SmallCells() {}

    /** Lines that add up to a total which is shown. */
    static List<Line> hidden(List<Line> group) {
        List<Line> shown = new ArrayList<>(group);
        shown.replaceAll(line -> line.isSmall() ? line.hidden() : line);
        if (shown.stream().filter(Line::isHidden).count() == 1) {
            shown.stream()
                    .filter(line -> !line.isHidden() && Objects.requireNonNullElse(line.tests(), 0L) > 0)
                    .min(Comparator.comparing(line -> Objects.requireNonNullElse(line.tests(), 0L)))
                    .ifPresent(line -> shown.set(shown.indexOf(line), line.hidden()));
        }
        return shown;
    }

    /** A line that adds up to nothing. */
    static Line hidden(Line line) {
        return line.isSmall() ? line.hidden() : line;
    }
}
