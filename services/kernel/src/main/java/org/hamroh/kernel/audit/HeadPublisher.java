package org.hamroh.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.hamroh.contracts.AuditEvent;
import org.hamroh.kernel.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Tells the other services the head of the chain: half a minute after it has grown, and sooner when it has grown by
 * {@value #MANY} entries. What they hold nobody can change here.
 */
final class HeadPublisher extends Rounds implements Consumer<Head> {
    static final int MANY = 200;
    private static final Logger log = LoggerFactory.getLogger(HeadPublisher.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final MongoTemplate mongo;
    private final AuditChain chain;
    private final String service;
    private final Clock clock;
    private volatile long told = Long.MAX_VALUE - MANY;

    HeadPublisher(MongoTemplate mongo, AuditChain chain, String service, Clock clock) {
        super("audit-head");
        this.mongo = mongo;
        this.chain = chain;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void accept(Head grown) {
        if (grown.seq() >= told + MANY) {
            wake();
        }
    }

    @Override
    protected void work() throws InterruptedException {
        boolean healthy = true;
        while (isRunning()) {
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
            rest(PAUSE);
        }
    }

    /** Tells the head, if it is another than the one told last. */
    void publish() {
        AuditHead kept = mongo.findById(AuditHead.of(service), AuditHead.class);
        AuditHead known = kept == null ? new AuditHead(AuditHead.of(service)) : kept;
        Head head = chain.head();
        if (head.seq() > 0 && head.seq() != known.told()) {
            AuditEvent event = new AuditEvent.HeadReached(service, head.seq(), head.hash());
            known.tell(head, event, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            mongo.save(known);
        }
        told = head.seq();
    }
}
