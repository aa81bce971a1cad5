package org.hamroh.contracts;

/** What the coordination service lets the others witness of its audit. */
@EventFamily(topic = "hamroh.coordination.audit", source = "/coordination/audit")
public sealed interface CoordinationAuditEvent extends DomainEvent {
    /**
     * The chain has grown to here.
     *
     * @param seq number of the last entry
     * @param hash of the last entry, SHA-256, hexadecimal; it stands for all entries before it
     */
    @EventType("org.hamroh.coordination.audit.head-reached.v1")
    record HeadReached(long seq, String hash) implements CoordinationAuditEvent {}
}
