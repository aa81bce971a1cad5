package org.hamroh.engines;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first {@code $match} of the aggregation this thread runs. The library reads the whole collection before the first
 * stage; this carries the stage to the collection, so an index can narrow the reading.
 */
record LeadingMatch(String namespace, Document match) {
    private static final ThreadLocal<@Nullable LeadingMatch> CURRENT = new ThreadLocal<>();

    static <T> T during(String database, Document command, Supplier<T> action) {
        if (command.get("pipeline") instanceof Collection<?> pipeline
                && !pipeline.isEmpty()
                && pipeline.iterator().next() instanceof Document stage
                && stage.get("$match") instanceof Document match) {
            CURRENT.set(new LeadingMatch(database + '.' + command.get("aggregate"), match));
        }
        try {
            return action.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The match for this collection, once: later reads of it in the same pipeline are other stages' own. */
    static @Nullable Document take(String namespace) {
        LeadingMatch current = CURRENT.get();
        if (current == null || !current.namespace.equals(namespace)) {
            return null;
        }
        CURRENT.remove();
        return current.match;
    }
}
