package org.hamroh.kernel.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one service as they lie in MongoDB, a document each, numbered by {@code _id}. It can only grow.
 *
 * <p>Several processes may write at once: an entry is sent only after the one before it is durable, and the number can be
 * taken once, so whoever comes second takes the next number and follows the first. Not safe for threads; see {@link Audit}.
 */
final class AuditChain {
    static final String COLLECTION = "audit";
    private static final int ATTEMPTS = 1_000;

    private final MongoCollection<Document> entries;
    private final String service;
    private @Nullable Head head;
    private boolean prepared;

    AuditChain(MongoCollection<Document> entries, String service) {
        this.entries = entries;
        this.service = service;
    }

    private void prepare() {
        for (String field : List.of("who", "office", "action", "resource")) {
            entries.createIndex(Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("_id")));
        }
        entries.createIndex(Indexes.ascending("at"));
        prepared = true;
    }

    /** The last link, as another process may have made it. */
    Head head() {
        Document last = entries.find().sort(Sorts.descending("_id")).first();
        return last == null
                ? AuditEntry.beginning(service)
                : AuditEntry.read(last).head();
    }

    /**
     * Adds the notes in this order; when it returns they are durable.
     *
     * @throws RuntimeException if that cannot be said of all of them
     */
    Head append(List<Note> notes, Instant at) {
        if (!prepared) {
            prepare();
        }
        List<Note> left = notes;
        Head follows = head == null ? head() : head;
        head = null;
        for (int attempt = 1; ; attempt++) {
            List<AuditEntry> links = links(follows, left, at);
            try {
                entries.insertMany(links.stream().map(AuditEntry::document).toList());
                head = links.getLast().head();
                return head;
            } catch (MongoBulkWriteException e) {
                var error =
                        e.getWriteErrors().isEmpty() ? null : e.getWriteErrors().getFirst();
                if (error == null
                        || ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY
                        || attempt == ATTEMPTS) {
                    throw e;
                }
                left = left.subList(error.getIndex(), left.size());
                // What took the number may not have been confirmed by a majority yet.
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
                follows = head();
            }
        }
    }

    private static List<AuditEntry> links(Head head, List<Note> notes, Instant at) {
        List<AuditEntry> links = new ArrayList<>();
        Head last = head;
        for (Note note : notes) {
            AuditEntry link = AuditEntry.next(last, at, note);
            links.add(link);
            last = link.head();
        }
        return links;
    }

    /** From the first to the last. */
    Iterable<Document> all() {
        return () -> new ChainPages(entries);
    }

    /** The entry of this number; null if there is none. */
    @Nullable
    AuditEntry entry(long seq) {
        Document found = entries.find(Filters.eq("_id", seq)).first();
        return found == null ? null : AuditEntry.read(found);
    }
}
