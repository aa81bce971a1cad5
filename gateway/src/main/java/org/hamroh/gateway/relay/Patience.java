package org.hamroh.gateway.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** How long one request still waits for its application to come back. Holds a seat while it waits; close it after. */
final class Patience implements AutoCloseable {

    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Semaphore seats;
    private final long endsAt;
    private long pauseMillis;
    private boolean seated;

    Patience(Duration most, Semaphore seats) {
        this.seats = seats;
        this.endsAt = System.nanoTime() + most.toNanos();
    }

    /** Whether another try is allowed; if not now, then never. */
    boolean isLeft() {
        if (System.nanoTime() - endsAt >= 0) {
            return false;
        }
        seated = seated || seats.tryAcquire();
        return seated;
    }

    /** Waits a little longer each time; the first time not at all. */
    void pause() {
        try {
            Thread.sleep(pauseMillis);
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, Math.max(50, pauseMillis * 2));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (seated) {
            seats.release();
        }
    }
}
