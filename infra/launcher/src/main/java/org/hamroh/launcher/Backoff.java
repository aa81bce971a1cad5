package org.hamroh.launcher;

import java.time.Duration;

/** How long to wait before a process that died is started again: half a second, doubled each time, up to half a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Whoever ran this long was healthy, so its next death starts the count anew. */
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private int deaths;

    /** The pause after a death that followed so long a life. */
    Duration after(Duration life) {
        if (life.compareTo(HEALTHY) >= 0) {
            deaths = 0;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(deaths, 6));
        deaths++;
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** Deaths since the last healthy life. */
    int deaths() {
        return deaths;
    }
}
