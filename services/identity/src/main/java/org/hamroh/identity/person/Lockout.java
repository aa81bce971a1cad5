package org.hamroh.identity.person;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody failed to sign in, and until when no try counts.
 *
 * <p>A try is counted before its password is looked at, so a hundred guesses at the same moment get no further than a
 * hundred one after the other. Tries during a lock are refused unseen and change nothing: a stranger can delay the owner
 * of an account by an hour at most, never for ever.
 *
 * @param failures tries since the last success, or since a day of quiet
 * @param lastTry when the last counted try was
 * @param until no password is looked at before this moment
 */
record Lockout(
        int failures, @Nullable Instant lastTry, @Nullable Instant until) {

    /** Nothing counted yet. */
    static final Lockout NONE = new Lockout(0, null, null);

    static final int FREE_TRIES = 5;
    static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    static final Duration LONGEST_LOCK = Duration.ofHours(1);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Whether a try at this moment must be refused without looking at the password. */
    public boolean blocks(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** The state once a try has begun at this moment; it stays so unless the try succeeds. */
    public Lockout afterTry(Instant now) {
        int counted = (forgottenBy(now) ? 0 : failures) + 1;
        return new Lockout(counted, now, counted < FREE_TRIES ? null : now.plus(lockAfter(counted)));
    }

    /** The state once the try that was begun last turned out right, while earlier failures still count. */
    public Lockout withoutLastTry() {
        return new Lockout(Math.max(0, failures - 1), lastTry, null);
    }

    private boolean forgottenBy(Instant now) {
        return lastTry == null || lastTry.plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FREE_TRIES, 16);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
