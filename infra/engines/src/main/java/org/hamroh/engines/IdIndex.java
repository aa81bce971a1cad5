package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index of {@code _id}, which is the collection's own map: its keys are the positions. */
final class IdIndex extends OrderedIndex {
    private final MVMap<String, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<String, byte[]> documents) {
        super(name, keys.stream().map(k -> new IndexKey(k.getKey(), true)).toList(), false);
        this.documents = documents;
    }

    @Override
    Stream<Scans.Entry> scan(String low, String high, boolean reverse) {
        return Scans.between(documents, low, high, reverse, (key, bytes) -> new Scans.Entry(key, key));
    }

    @Override
    long count(String low, String high) {
        return Scans.count(documents, low, high);
    }

    @Override
    boolean covers(Conditions query) {
        return true;
    }

    @Override
    Set<String> arrays() {
        return Set.of();
    }

    @Override
    boolean endsWithId() {
        return false;
    }

    @Override
    boolean selective() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the library takes null for "not here"
    public @Nullable String getPosition(Document document) {
        String position = OrderedKey.of(document.get("_id"));
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), new KeyValue(Collections.singletonList(document.get("_id"))));
        }
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {}

    @Override
    public @Nullable String remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<String> collection) {}

    @Override
    public void updateInPlace(Document old, Document changed, String position, MongoCollection<String> collection) {}

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /** Never to be filled: the documents are there already. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
