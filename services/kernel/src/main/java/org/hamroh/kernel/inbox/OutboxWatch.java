package org.hamroh.kernel.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hamroh.kernel.outbox.OutboxBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks now and then at what waits to be published. Once the oldest of it is too old the log says so, once, and once more
 * when it is over; the figures are what metrics and health show, as of the last look.
 */
final class OutboxWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxWatch.class);
    static final OutboxBacklog.Size NOTHING = new OutboxBacklog.Size(0, null);

    private final OutboxBacklog backlog;
    private final Clock clock;
    private final Duration lateAfter;
    private final Duration every;
    private volatile OutboxBacklog.Size last = NOTHING;
    private volatile boolean told;
    private volatile Thread worker = new Thread();

    OutboxWatch(OutboxBacklog backlog, Clock clock, Duration lateAfter, Duration every) {
        this.backlog = backlog;
        this.clock = clock;
        this.lateAfter = lateAfter;
        this.every = every;
    }

    /** What waits now. */
    OutboxBacklog.Size look() {
        OutboxBacklog.Size size = backlog.size();
        last = size;
        boolean late = isLate(size);
        if (late && !told) {
            log.warn(
                    "Events wait to be published for longer than {} seconds, the oldest since {}; {} documents hold some",
                    lateAfter.toSeconds(),
                    size.oldestAt(),
                    size.documents());
        } else if (told && !late) {
            log.info("No event waits too long to be published any more");
        }
        told = late;
        return size;
    }

    OutboxBacklog.Size last() {
        return last;
    }

    /** How old the oldest waiting event is, in seconds; 0 if none waits. */
    double oldestAge() {
        Instant oldest = last.oldestAt();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    boolean isLate(OutboxBacklog.Size size) {
        Instant oldest = size.oldestAt();
        return oldest != null && oldest.plus(lateAfter).isBefore(clock.instant());
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("outbox-watch").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(every);
                look();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException databaseAway) {
                log.debug("The outbox cannot be looked at", databaseAway);
            }
        }
    }

    @Override
    public void stop() {
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return worker.isAlive();
    }
}
