package org.hamroh.kernel.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** One document's unsent events while a batch is being published, in {@code seq} order. */
final class Waiting {
    private final Object id;
    private final String aggregateId;
    private final List<PendingEvent> events;
    private final List<Object> confirmed = new ArrayList<>();

    Waiting(Document document, MongoConverter converter) {
        this.id = Objects.requireNonNull(document.get("_id"));
        this.aggregateId = id.toString();
        this.events = document.getList("outbox", Document.class).stream()
                .map(event -> converter.read(PendingEvent.class, event))
                .sorted(Comparator.comparingLong(PendingEvent::seq))
                .toList();
    }

    Object id() {
        return id;
    }

    String aggregateId() {
        return aggregateId;
    }

    PendingEvent next() {
        return events.get(confirmed.size());
    }

    /** Notes that the broker has the next event; true if another one follows. */
    boolean confirm() {
        confirmed.add(next().id());
        return confirmed.size() < events.size();
    }

    List<Object> confirmed() {
        return confirmed;
    }
}
