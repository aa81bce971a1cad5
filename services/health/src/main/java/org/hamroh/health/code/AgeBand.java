package org.hamroh.health.code;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Age in whole years on the day of the test, in bands: five years each from 15 to 24, as UNAIDS asks for, then ten years.
 */
public enum AgeBand {
    UNDER_15("0-14", 0),
    FROM_15("15-19", 15),
    FROM_20("20-24", 20),
    FROM_25("25-29", 25),
    FROM_30("30-39", 30),
    FROM_40("40-49", 40),
    FROM_50("50+", 50);

    private static final int OLDEST = 120;

    private final String code;
    private final int from;

    AgeBand(String code, int from) {
        this.code = code;
        this.from = from;
    }

    /** {@code 20-24}. */
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(AgeBand::code).toList();
    }

    public static Optional<AgeBand> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The band of whoever was born on this day; empty if that is in the future or more than 120 years ago. */
    public static Optional<AgeBand> on(LocalDate day, LocalDate born) {
        int years = Period.between(born, day).getYears();
        if (born.isAfter(day) || years > OLDEST) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(each -> years >= each.from).reduce((first, second) -> second);
    }
}
