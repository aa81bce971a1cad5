package org.hamroh.launcher;

import java.time.Duration;
import java.util.Locale;

/** Words for the console. */
final class Texts {

    private static final double MILLIS = 1_000.0;

    private Texts() {}

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
