package org.hamroh.kernel.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document until the broker has confirmed it.
 *
 * @param seq 1, 2, 3 … within the aggregate; consumers apply each number once
 * @param id unique over all events; the CloudEvents id
 * @param at when it happened, UTC
 * @param data the event as JSON
 * @param traceparent the W3C trace in which it was raised
 */
public record PendingEvent(
        long seq,
        UUID id,
        String topic,
        String source,
        String type,
        Instant at,
        String data,
        @Nullable String traceparent) {}
