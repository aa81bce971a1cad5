package org.hamroh.contracts;

/** What the ombudsman service lets the others witness of its audit. */
@EventFamily(topic = "hamroh.ombudsman.audit", source = "/ombudsman/audit")
public sealed interface OmbudsmanAuditEvent extends DomainEvent {
    /**
     * The chain has grown to here.
     *
     * @param seq number of the last entry
     * @param hash of the last entry, SHA-256, hexadecimal; it stands for all entries before it
     */
    @EventType("org.hamroh.ombudsman.audit.head-reached.v1")
    record HeadReached(long seq, String hash) implements OmbudsmanAuditEvent {}
}
