package org.hamroh.ombudsman.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    @Test
    void twoWorkTwentyWaitAndTheNextIsTurnedAway() throws Exception {
        var gate = new CountDownLatch(1);
        var started = new AtomicInteger();
        var most = new AtomicInteger();
        var atWork = new AtomicInteger();
        try (var turnstile = new Turnstile(2, 20);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 22; i++) {
                results.add(people.submit(() -> {
                    started.incrementAndGet();
                    return turnstile.hurried(() -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        gate.await();
                        atWork.decrementAndGet();
                        return 1;
                    });
                }));
            }
            await().until(() -> started.get() == 22 && turnstile.hurriedNow() == 22);

            assertThatThrownBy(() -> turnstile.hurried(() -> 1)).isInstanceOf(Turnstile.Busy.class);
            assertThatThrownBy(() -> turnstile.patient(() -> 1, Duration.ofMillis(50)))
                    .isInstanceOf(Turnstile.Busy.class);

            gate.countDown();
            for (var result : results) {
                assertThat(result.get()).isEqualTo(1);
            }
            assertThat(most).hasValue(2);
            assertThat(turnstile.hurried(() -> 7)).isEqualTo(7);
        }
    }
}
