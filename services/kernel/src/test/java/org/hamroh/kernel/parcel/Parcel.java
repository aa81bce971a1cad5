package org.hamroh.kernel.parcel;

import java.time.Clock;
import java.util.UUID;
import org.hamroh.kernel.outbox.Aggregate;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("parcels")
final class Parcel extends Aggregate {
    sealed interface Whereabouts {
        @TypeAlias("under-way")
        record UnderWay(int step) implements Whereabouts {}

        @TypeAlias("arrived")
        record Arrived(String door) implements Whereabouts {}
    }

    private Whereabouts whereabouts = new Whereabouts.UnderWay(0);

    @PersistenceCreator
    Parcel(UUID id) {
        super(id);
    }

    static Parcel sent(String label, Clock clock) {
        Parcel parcel = new Parcel(newId());
        parcel.raise(new ParcelEvent.Sent(parcel.id(), label, null), clock.instant());
        return parcel;
    }

    Parcel move(int step, Clock clock) {
        whereabouts = new Whereabouts.UnderWay(step);
        raise(new ParcelEvent.Moved(id(), step), clock.instant());
        return this;
    }

    Parcel arrive(String door) {
        whereabouts = new Whereabouts.Arrived(door);
        return this;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }
}
