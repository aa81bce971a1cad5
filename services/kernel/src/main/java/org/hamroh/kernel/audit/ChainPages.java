package org.hamroh.kernel.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The entries from the first to the last, a page at a time, each found where the one before ended: so it costs the same at
 * the beginning and at the end, and nothing is ever sorted. What has no number, and so no place among them, comes last.
 */
final class ChainPages implements Iterator<Document> {
    private static final int PAGE = 2_000;

    private final MongoCollection<Document> entries;
    private final Deque<Document> page = new ArrayDeque<>();
    private Object last = Long.MIN_VALUE;
    private long seen;
    private boolean over;

    ChainPages(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !over) {
            read();
        }
        return !page.isEmpty();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void read() {
        // Counted before the page is read, so that what is noted meanwhile is no stranger.
        long all = entries.estimatedDocumentCount();
        Bson following = Filters.gt("_id", last);
        entries.find(following).sort(Sorts.ascending("_id")).limit(PAGE).into(page);
        seen += page.size();
        if (!page.isEmpty()) {
            last = page.getLast().get("_id", last);
        } else {
            over = true;
            if (all > seen && entries.countDocuments() > seen) {
                entries.find().into(new ArrayList<>()).stream()
                        .filter(each -> !(each.get("_id") instanceof Number))
                        .forEach(page::add);
            }
        }
    }
}
