package org.hamroh.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Work that a service does over and over in a thread of its own, from its start to its stop. */
public abstract class Rounds implements SmartLifecycle {
    private static final long PATIENCE_SECONDS = 5;

    private final String name;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    /** @param name of the thread */
    protected Rounds(String name) {
        this.name = name;
    }

    /** Goes round until {@link #isRunning} says no; rests in between. */
    protected abstract void work() throws InterruptedException;

    /** Ends the rest that is being taken, or else the next one. */
    protected final void wake() {
        wake.release();
    }

    /** Rests so long at most; true if woken. */
    protected final boolean rest(Duration longest) throws InterruptedException {
        boolean woken = wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
        return woken;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
