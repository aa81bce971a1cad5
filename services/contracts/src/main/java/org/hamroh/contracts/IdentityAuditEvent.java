package org.hamroh.contracts;

/** What the identity service lets the others witness of its audit. */
@EventFamily(topic = "hamroh.identity.audit", source = "/identity/audit")
public sealed interface IdentityAuditEvent extends DomainEvent {
    /**
     * The chain has grown to here.
     *
     * @param seq number of the last entry
     * @param hash of the last entry, SHA-256, hexadecimal; it stands for all entries before it
     */
    @EventType("org.hamroh.identity.audit.head-reached.v1")
    record HeadReached(long seq, String hash) implements IdentityAuditEvent {}
}
