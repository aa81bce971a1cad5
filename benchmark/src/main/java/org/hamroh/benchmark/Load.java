package org.hamroh.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Two ways to put a load on something. */
final class Load {

    private static final long NANOS = 1_000_000_000L;

    private Load() {}

    /**
     * As much as it can take: each caller calls again as soon as it is answered.
     *
     * @return calls answered in a second
     * @throws IllegalStateException when a call failed, with its cause
     */
    static double closed(int callers, Duration duration, IntFunction<Caller> caller) {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        long calls = sum(callers, i -> () -> {
            long count = 0;
            try (Caller own = caller.apply(i)) {
                while (System.nanoTime() < end) {
                    own.call();
                    count++;
                }
            }
            return count;
        });
        return calls * (double) NANOS / (System.nanoTime() - begin);
    }

    /**
     * At a fixed rate, whatever the answers take: a call that is late because an earlier one was slow is counted from the
     * moment it was due, so no wait is left out.
     *
     * @return times in microseconds
     */
    static Histogram open(int callers, double rate, Duration duration, IntFunction<Caller> caller) {
        Histogram times = new ConcurrentHistogram(60_000_000L, 3);
        long begin = System.nanoTime() + NANOS / 10;
        long total = Math.round(rate * duration.toNanos() / NANOS);
        AtomicLong next = new AtomicLong();
        sum(callers, i -> () -> {
            try (Caller own = caller.apply(i)) {
                for (long turn = next.getAndIncrement(); turn < total; turn = next.getAndIncrement()) {
                    long due = begin + (long) (turn * NANOS / rate);
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    own.call();
                    times.recordValue(Math.max(0, System.nanoTime() - due) / 1000);
                }
            }
            return 0L;
        });
        return times;
    }

    private static long sum(int callers, IntFunction<java.util.concurrent.Callable<Long>> work) {
        List<Future<Long>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(work.apply(i)));
            }
            long sum = 0;
            for (Future<Long> each : running) {
                sum += each.get();
            }
            return sum;
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("A call failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
