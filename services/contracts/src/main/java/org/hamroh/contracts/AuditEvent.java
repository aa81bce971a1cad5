package org.hamroh.contracts;

/** What services let each other witness of their audits; one topic for all of them. */
@EventFamily(topic = "hamroh.audit", source = "/audit")
public sealed interface AuditEvent extends DomainEvent {
    /**
     * The chain of a service has grown to here.
     *
     * @param service whose chain it is, such as {@code identity}
     * @param seq number of the last entry
     * @param hash of the last entry, SHA-256, hexadecimal; it stands for all entries before it
     */
    @EventType("org.hamroh.audit.head-reached.v1")
    record HeadReached(String service, long seq, String hash) implements AuditEvent {}
}
