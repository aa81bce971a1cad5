package org.hamroh.kernel.audit;

import java.nio.charset.StandardCharsets;
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
    private long told;

    @PersistenceCreator
    AuditHead(UUID id) {
        super(id);
    }

    /** The id of the document of this service; what it tells the others is kept in order by it. */
    static UUID of(String service) {
        return UUID.nameUUIDFromBytes(("hamroh audit|" + service).getBytes(StandardCharsets.UTF_8));
    }

    long told() {
        return told;
    }

    void tell(Head head, DomainEvent event, Instant at) {
        told = head.seq();
        raise(event, at);
    }
}
