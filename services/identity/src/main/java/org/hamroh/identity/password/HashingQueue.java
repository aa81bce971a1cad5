package org.hamroh.identity.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets few work at once, some wait in order, and turns away the rest, so memory stays bounded under any load. */
public final class HashingQueue {

    private final Semaphore working;
    private final Semaphore admitted;

    HashingQueue(int atOnce, int waiting) {
        this.working = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
    }

    <T> T run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new Full();
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

    /** Too many are waiting already; come back in a few seconds. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("too many password checks are waiting", null, false, false);
        }
    }
}
