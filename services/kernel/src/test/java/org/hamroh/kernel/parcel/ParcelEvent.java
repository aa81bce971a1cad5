package org.hamroh.kernel.parcel;

import java.util.UUID;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.contracts.EventFamily;
import org.hamroh.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a parcel. */
@EventFamily(topic = "hamroh.test.parcels", source = "/parcels")
public sealed interface ParcelEvent extends DomainEvent {
    UUID parcel();

    @EventType("org.hamroh.test.parcel.sent.v1")
    record Sent(UUID parcel, String label, @Nullable String note) implements ParcelEvent {}

    @EventType("org.hamroh.test.parcel.moved.v1")
    record Moved(UUID parcel, int step) implements ParcelEvent {}
}
