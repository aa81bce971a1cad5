package org.hamroh.kernel.event;

import java.time.Instant;
import java.util.UUID;
import org.hamroh.contracts.DomainEvent;

/**
 * An event as it arrived, perhaps not for the first time, perhaps before an earlier one.
 *
 * @param aggregateId of the aggregate that raised it
 * @param seq its number within that aggregate, from 1
 * @param at when it happened, UTC
 */
public record Received<E extends DomainEvent>(UUID id, String aggregateId, long seq, Instant at, E event) {}
