package org.hamroh.identity.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets few work at once, some wait in order, and turns away the rest, so memory stays bounded under any load. */
final class HashingQueue {

    private final Semaphore working;
    private final Semaphore admitted;

    HashingQueue(int atOnce, int waiting) {
        this.working = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
    }

    <T> T run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new TooManyWaiting();
        }
        try {
            working.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            admitted.release();
        }
    }
}
