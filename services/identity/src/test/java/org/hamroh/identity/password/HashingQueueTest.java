package org.hamroh.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

    @Test
    void ofAHundredAtOnceTwoWorkTwentyWaitAndTheRestAreTurnedAway() throws Exception {
        HashingQueue queue = new HashingQueue(2, 20);
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch turnedAway = new CountDownLatch(78);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> {
                    try {
                        return queue.run(() -> work(working, most, finish));
                    } catch (TooManyWaiting full) {
                        turnedAway.countDown();
                        return false;
                    }
                }));
            }
            turnedAway.await();
            finish.countDown();
        }
        int done = 0;
        for (Future<Boolean> answer : answers) {
            done += answer.get() ? 1 : 0;
        }
        assertThat(done).isEqualTo(22);
        assertThat(most.get()).isEqualTo(2);
    }

    private static boolean work(AtomicInteger working, AtomicInteger most, CountDownLatch finish) {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        try {
            finish.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            working.decrementAndGet();
        }
    }
}
