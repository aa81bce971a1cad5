package org.hamroh.engines;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;

/** What the library would accept and silently ignore; refused here, so nobody relies on it. */
final class Unsupported {
    private static final List<String> CREATE_OPTIONS =
            List.of("validator", "viewOn", "timeseries", "capped", "expireAfterSeconds", "clusteredIndex");

    private Unsupported() {}

    /**
     * Passes commands that mean here what they mean in MongoDB.
     *
     * @throws MongoServerError if an option of the command would be ignored
     */
    static void refuse(String command, Document query) {
        requireNo("collation", query);
        for (String statements : List.of("updates", "deletes")) {
            if (query.get(statements) instanceof Collection<?> all) {
                all.forEach(s -> requireNo("collation", (Document) s));
            }
        }
        if (command.equals("create")) {
            CREATE_OPTIONS.forEach(option -> requireNo(option, query));
        }
    }

    private static void requireNo(String option, Document query) {
        Object value = query.get(option);
        if (value != null && !Boolean.FALSE.equals(value)) {
            throw new MongoServerError(115, "CommandNotSupported", "the embedded engine has no " + option);
        }
    }
}
