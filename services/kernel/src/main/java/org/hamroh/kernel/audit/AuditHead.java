package org.hamroh.kernel.audit;

import java.time.Instant;
import java.util.UUID;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.outbox.Aggregate;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** How far this service has told the others of its chain. One document for each service. */
@Document("auditHeads")
@TypeAlias("audit-head")
final class AuditHead extends Aggregate {
    static final UUID ONLY = new UUID(0, 1);

    private long told;

    @PersistenceCreator
    AuditHead(UUID id) {
        super(id);
    }

    long told() {
        return told;
    }

    void tell(Head head, DomainEvent event, Instant at) {
        told = head.seq();
        raise(event, at);
    }
}
