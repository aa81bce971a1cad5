package org.hamroh.kernel.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The root of one document: what a command changes, and the events the change causes, in one atomic write.
 *
 * <p>A save replaces the whole document under its version, so a save that read before the relay pulled an event brings that
 * event back, and it is sent again. Duplicates are normal; consumers apply each {@code seq} once.
 */
public abstract class Aggregate {
    @Id
    private final UUID id;

    @Version
    private @Nullable Long version;

    private long lastSeq;
    // Not final, or it would not be filled when the document is read, and the next save would drop what still waits.
    private List<PendingEvent> outbox = new ArrayList<>();

    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** A new identifier that sorts by the time of its making (UUIDv7, RFC 9562). */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public final UUID id() {
        return id;
    }

    /** Which save of the document this is, from 0; -1 before the first. */
    public final long version() {
        return version == null ? -1 : version;
    }

    /** The events not yet confirmed by the broker, oldest first. */
    public final List<PendingEvent> outbox() {
        return List.copyOf(outbox);
    }

    protected final void raise(DomainEvent event, Instant at) {
        outbox.add(EventCodec.pending(event, ++lastSeq, at));
    }
}
