package org.hamroh.ombudsman.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

    @Test
    void fourSlipsAreFreeAndThenTheWaitDoublesToAQuarterOfAnHour() {
        assertThat(after(4).remaining(NOW)).isZero();
        assertThat(after(5).remaining(NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(after(6).remaining(NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(after(9).remaining(NOW)).isEqualTo(Duration.ofSeconds(32));
        assertThat(after(1000).remaining(NOW)).isEqualTo(Duration.ofMinutes(15));
        assertThat(after(1000).remaining(NOW.plus(Duration.ofMinutes(15)))).isZero();
    }

    private static Backoff after(int failures) {
        @Nullable Backoff backoff = null;
        for (int i = 0; i < failures; i++) {
            backoff = Backoff.after(backoff, "123456", NOW);
        }
        if (backoff == null) {
            throw new IllegalArgumentException("no failure");
        }
        return backoff;
    }
}
