package org.hamroh.portal.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamroh.portal.health.CoverageClient.Line;
import org.hamroh.portal.health.CoverageClient.Makeup;
import org.jspecify.annotations.Nullable;

/** Persons by sex and age as two wings of bars, the oldest above; lengths are those of a view box 600 wide. */
record Pyramid(List<Row> rows, int height) {
    private static final int STEP = 30;
    private static final int WING = 230;

    /** @param left length of the women's bar; @param right of the men's */
    public record Row(String band, int y, int left, int right, Line women, Line men) {}

    static Pyramid of(Makeup makeup) {
        Map<String, Line> lines = makeup.makeup().stream().collect(Collectors.toMap(Line::code, Function.identity()));
        long most = Math.max(
                1, makeup.makeup().stream().mapToLong(each -> count(each)).max().orElse(1));
        List<Row> rows = new ArrayList<>();
        for (String band : Codes.BANDS.reversed()) {
            Line women = lines.getOrDefault("female|" + band, none("female|" + band));
            Line men = lines.getOrDefault("male|" + band, none("male|" + band));
            rows.add(new Row(band, rows.size() * STEP, length(women, most), length(men, most), women, men));
        }
        return new Pyramid(rows, rows.size() * STEP);
    }

    private static int length(Line line, long most) {
        return Math.toIntExact(count(line) * WING / most);
    }

    private static long count(@Nullable Line line) {
        Long persons = line == null ? null : line.persons();
        return persons == null ? 0 : persons;
    }

    private static Line none(String code) {
        return new Line(code, 0L, 0L, null, null, null, null);
    }
}
