package org.hamroh.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Instant NOW = Instant.parse("2026-03-21T06:00:00Z");

    @Test
    void fourFailuresLockNothing() {
        assertThat(afterTries(4).blocks(NOW)).isFalse();
    }

    @Test
    void theFifthFailureLocksForHalfAMinute() {
        Lockout locked = afterTries(5);
        assertThat(locked.blocks(NOW.plusSeconds(29))).isTrue();
        assertThat(locked.blocks(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void eachFurtherFailureDoublesTheLock() {
        assertThat(lockOf(afterTries(6))).isEqualTo(Duration.ofMinutes(1));
        assertThat(lockOf(afterTries(7))).isEqualTo(Duration.ofMinutes(2));
        assertThat(lockOf(afterTries(8))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void noLockIsLongerThanAnHour() {
        assertThat(lockOf(afterTries(12))).isEqualTo(Duration.ofHours(1));
        assertThat(lockOf(afterTries(5000))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aDayOfQuietForgetsEverything() {
        Lockout later = afterTries(9).afterTry(NOW.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(later.failures()).isEqualTo(1);
        assertThat(later.until()).isNull();
    }

    private static Lockout afterTries(int tries) {
        Lockout lockout = Lockout.NONE;
        for (int i = 0; i < tries; i++) {
            lockout = lockout.afterTry(NOW);
        }
        return lockout;
    }

    private static Duration lockOf(Lockout lockout) {
        return Duration.between(NOW, java.util.Objects.requireNonNull(lockout.until()));
    }
}
