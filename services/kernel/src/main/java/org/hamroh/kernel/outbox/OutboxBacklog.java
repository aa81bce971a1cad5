package org.hamroh.kernel.outbox;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What still waits to be published, found by the relay's own partial index. */
public final class OutboxBacklog {
    private static final Bson WAITING = Filters.gt("outbox.at", new Date(0));
    private static final int COUNTED = 10_000;

    private final MongoTemplate mongo;

    public OutboxBacklog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param documents how many documents hold events that wait; counted to 10,000 in each collection
     * @param oldestAt when the oldest of these events happened; null if none waits
     */
    public record Size(long documents, @Nullable Instant oldestAt) {}

    public Size size() {
        long documents = 0;
        Instant oldest = null;
        for (String collection : aggregateCollections()) {
            Instant own = oldest(collection);
            if (own != null) {
                documents += mongo.getCollection(collection).countDocuments(WAITING, new CountOptions().limit(COUNTED));
                oldest = oldest == null || own.isBefore(oldest) ? own : oldest;
            }
        }
        return new Size(documents, oldest);
    }

    private @Nullable Instant oldest(String collection) {
        Document found = mongo.getCollection(collection)
                .find(WAITING)
                .sort(Sorts.ascending("outbox.at"))
                .projection(Projections.include("outbox.at"))
                .limit(1)
                .first();
        return found == null
                ? null
                : found.getList("outbox", Document.class).stream()
                        .map(event -> event.getDate("at").toInstant())
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private List<String> aggregateCollections() {
        List<String> names = new ArrayList<>();
        for (var entity : mongo.getConverter().getMappingContext().getPersistentEntities()) {
            if (Aggregate.class.isAssignableFrom(entity.getType()) && Aggregate.class != entity.getType()) {
                names.add(mongo.getCollectionName(entity.getType()));
            }
        }
        return names;
    }
}
