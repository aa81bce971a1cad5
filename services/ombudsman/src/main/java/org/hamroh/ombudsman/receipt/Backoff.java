package org.hamroh.ombudsman.receipt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How often one locator was tried with a wrong secret, and until when no further try is looked at. Five tries are free; then
 * the wait doubles from two seconds up to fifteen minutes. Kept for locators that do not exist as well, so that both answer
 * alike. Forgotten a day after the last failure.
 */
@Document("receipt_failures")
record Backoff(
        @Id String locator,
        int failures,
        Instant until,
        @Indexed(expireAfter = "24h") Instant failedAt) {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    static Backoff after(@Nullable Backoff earlier, String locator, Instant now) {
        int failures = earlier == null ? 1 : earlier.failures + 1;
        return new Backoff(locator, failures, now.plus(wait(failures)), now);
    }

    Duration remaining(Instant now) {
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(2L << Math.min(failures - FREE, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
