package org.hamroh.ombudsman.receipt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a few pieces of heavy work through at a time, first come first served, and turns the rest away in time.
 *
 * <p>The work runs on platform threads of low priority: on a virtual thread it would hold the few carriers, and every other
 * request would wait for it.
 */
final class Turnstile implements AutoCloseable {
    private final ThreadPoolExecutor passage;
    private final AtomicInteger hurried = new AtomicInteger();
    private final int queue;

    /**
     * @param width pieces of work at a time
     * @param queue hurried pieces that may wait beside those being done
     */
    Turnstile(int width, int queue) {
        this.queue = width + queue;
        this.passage = new ThreadPoolExecutor(width, width, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "stretching");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** Refused at once when too many wait already. */
    <T> T hurried(Callable<T> work) throws Busy {
        if (hurried.incrementAndGet() > queue) {
            hurried.decrementAndGet();
            throw new Busy();
        }
        try {
            return patient(work, Duration.ofSeconds(30));
        } finally {
            hurried.decrementAndGet();
        }
    }

    /** Waits in line for at most the given time. */
    <T> T patient(Callable<T> work, Duration longest) throws Busy {
        var task = new FutureTask<>(work);
        passage.execute(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("heavy work failed", e.getCause());
        } finally {
            task.cancel(false);
            passage.remove(task);
        }
    }

    /** Hurried pieces of work that wait or are being done. */
    int hurriedNow() {
        return hurried.get();
    }

    @Override
    public void close() {
        passage.shutdown();
    }

    /** Too much is waiting; worth trying again in a few seconds. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many wait", null, false, false);
        }
    }
}
