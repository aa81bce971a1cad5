package org.hamroh.gateway.relay;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places at one application. Readers may take the first part of them, readers and those who change something the next
 * part, and the last stay free for who files a complaint: so overload turns away readers first.
 */
final class Seats {

    private final Map<Urgency, Semaphore> shares = new EnumMap<>(Urgency.class);

    Seats(int connections) {
        for (Urgency urgency : Urgency.values()) {
            shares.put(urgency, new Semaphore(urgency.of(connections)));
        }
    }

    /** Takes a seat, after a short wait if need be; false if none came free. */
    boolean take(Urgency urgency) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(urgency.longestWaitMillis());
        for (Urgency each : Urgency.values()) {
            if (each.compareTo(urgency) >= 0 && !taken(share(each), deadline - System.nanoTime())) {
                release(urgency, each);
                return false;
            }
        }
        return true;
    }

    void release(Urgency urgency) {
        for (Urgency each : Urgency.values()) {
            if (each.compareTo(urgency) >= 0) {
                share(each).release();
            }
        }
    }

    private void release(Urgency from, Urgency before) {
        for (Urgency each : Urgency.values()) {
            if (each.compareTo(from) >= 0 && each.compareTo(before) < 0) {
                share(each).release();
            }
        }
    }

    private Semaphore share(Urgency urgency) {
        return java.util.Objects.requireNonNull(shares.get(urgency));
    }

    private static boolean taken(Semaphore share, long nanos) {
        try {
            return share.tryAcquire() || (nanos > 0 && share.tryAcquire(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
