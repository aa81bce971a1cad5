package org.hamroh.health.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one place or part of one.
 *
 * @param code of the place, period, sex and age band, or stage
 * @param persons distinct persons; null where hidden because so few could be recognised
 * @param tests null where hidden
 * @param known tests whose result the person got to know; null where hidden
 * @param target people who should be reached; null where nobody said how many there are
 * @param rate persons ÷ target, to four places; null where either is
 * @param gap target − persons, not below zero; null where either is
 */
record Line(
        String code,
        @Nullable Long persons,
        @Nullable Long tests,
        @Nullable Long known,
        @Nullable Long target,
        @Nullable BigDecimal rate,
        @Nullable Long gap) {

    static Line of(String code, long persons, long tests, @Nullable Long known, @Nullable Long target) {
        BigDecimal rate = target == null || target == 0
                ? null
                : BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(target), 4, RoundingMode.HALF_UP);
        Long gap = target == null ? null : Math.max(0, target - persons);
        return new Line(code, persons, tests, known, target, rate, gap);
    }

    static Line of(String code, Rollup counted, @Nullable Long target) {
        return of(code, counted.persons(), counted.tests(), counted.known(), target);
    }

    /** With nothing in it that says how many there were. */
    Line hidden() {
        return new Line(code, null, null, null, target, null, null);
    }

    boolean isSmall() {
        return small(persons) || small(tests);
    }

    boolean isHidden() {
        return tests == null;
    }

    private static boolean small(@Nullable Long count) {
        return count != null && count > 0 && count < SmallCells.LEAST_SHOWN;
    }
}
