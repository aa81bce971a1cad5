package org.hamroh.kernel.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Tells the other services the head of the chain: half a minute after it has grown, and sooner when it has grown by
 * {@value #MANY} entries. What they hold nobody can change here.
 */
final class HeadPublisher implements SmartLifecycle, Consumer<Head> {
    static final int MANY = 200;
    private static final Logger log = LoggerFactory.getLogger(HeadPublisher.class);
    private static final int SECONDS = 30;

    private final MongoTemplate mongo;
    private final AuditChain chain;
    private final HeadEvents events;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile long told = Long.MAX_VALUE - MANY;
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    HeadPublisher(MongoTemplate mongo, AuditChain chain, HeadEvents events, Clock clock) {
        this.mongo = mongo;
        this.chain = chain;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void accept(Head grown) {
        if (grown.seq() >= told + MANY) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("audit-head").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean healthy = true;
        while (running) {
            try {
                publish();
                healthy = true;
            } catch (OptimisticLockingFailureException e) {
                // Another process of this service has just told it.
            } catch (RuntimeException e) {
                if (healthy) {
                    log.warn("The head of the audit cannot be told for now: {}", e.toString());
                }
                healthy = false;
            }
            try {
                wake.tryAcquire(SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Tells the head, if it is another than the one told last. */
    void publish() {
        AuditHead kept = mongo.findById(AuditHead.ONLY, AuditHead.class);
        AuditHead known = kept == null ? new AuditHead(AuditHead.ONLY) : kept;
        Head head = chain.head();
        if (head.seq() > 0 && head.seq() != known.told()) {
            known.tell(head, events.of(head), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            mongo.save(known);
        }
        told = head.seq();
    }
}
