package org.hamroh.health.coverage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Marks what has to be counted again: one mark for each programme and year.
 *
 * <p>A mark is set before the records change and again after. If the process ends in between, the first mark is still there and says
 * that somebody was writing; counting then goes on until {@link #LONGEST_WRITE} has passed, so no change stays uncounted. Marking
 * twice, or for nothing, costs a count that finds what it found before.
 */
@Component
public class DueDesk {
    static final String COLLECTION = "due";

    /** Longer than any write may take: the driver gives up after 30 seconds. */
    static final Duration LONGEST_WRITE = Duration.ofMinutes(2);

    private final MongoTemplate mongo;
    private final Clock clock;

    DueDesk(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Changes records of these groups, each {@code programme|year}. The change may take {@link #LONGEST_WRITE} at most. */
    public void around(Collection<String> groups, Runnable change) {
        begin(groups);
        try {
            change.run();
        } finally {
            end(groups);
        }
    }

    private void begin(Collection<String> groups) {
        Date until = Date.from(clock.instant().plus(LONGEST_WRITE));
        mark(groups, Updates.combine(Updates.inc("turn", 1L), Updates.inc("writing", 1), Updates.max("until", until)));
    }

    private void end(Collection<String> groups) {
        mark(groups, Updates.combine(Updates.inc("turn", 1L), Updates.inc("writing", -1)));
    }

    /** Counts everything of a group again. */
    void again(String group) {
        mark(List.of(group), Updates.combine(Updates.inc("turn", 1L), Updates.inc("writing", 0)));
    }

    private void mark(Collection<String> groups, Bson change) {
        Bson update = Updates.combine(change, Updates.unset("done"), Updates.unset("final"));
        List<? extends WriteModel<Document>> marks = new TreeSet<>(groups)
                .stream()
                        .map(group -> new UpdateOneModel<Document>(
                                Filters.eq("_id", group), update, new UpdateOptions().upsert(true)))
                        .toList();
        if (!marks.isEmpty()) {
            collection().bulkWrite(marks);
        }
    }

    MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
