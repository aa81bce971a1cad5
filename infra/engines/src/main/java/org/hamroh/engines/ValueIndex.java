package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on values of the documents. Entries of a unique index are values → position; of another, values and
 * position → position, so equal values lie side by side.
 */
final class ValueIndex extends OrderedIndex {
    private static final String MULTIKEY = "multikey";

    private final IndexMaps maps;
    private final MVMap<String, String> entries;
    private final Document description;
    private final @Nullable PartialFilter partial;
    private final boolean unique;
    private final boolean sparse;
    private final boolean unfilled;
    private volatile boolean multikey;

    ValueIndex(IndexMaps maps, Document description, List<IndexKey> keys) {
        super(String.valueOf(description.get("name")), keys, Utils.isTrue(description.get("sparse")));
        this.maps = maps;
        this.description = description;
        partial = PartialFilter.of(description);
        unique = Utils.isTrue(description.get("unique"));
        sparse = Utils.isTrue(description.get("sparse"));
        unfilled = !maps.exists(description);
        entries = maps.open(description);
        multikey = maps.isMarked(description, MULTIKEY);
    }

    @Override
    Stream<String> scan(String low, String high, boolean reverse) {
        return Scans.values(entries, low, high, reverse);
    }

    @Override
    boolean covers(Conditions query) {
        return (partial == null || partial.impliedBy(query))
                && (!sparse || keys().stream().anyMatch(query::requires));
    }

    @Override
    boolean multikey() {
        return multikey;
    }

    @Override
    boolean endsWithId() {
        return !unique;
    }

    @Override
    boolean selective() {
        return partial != null || sparse;
    }

    /** The document's entries, each with the values it stands for. */
    private Map<String, KeyValue> entriesOf(Document document) {
        if (partial != null && !partial.holds(document)) {
            return Map.of();
        }
        List<Object> values = keys().stream()
                .map(path -> Utils.getSubdocumentValueCollectionAware(document, path))
                .toList();
        if (sparse && values.stream().allMatch(ValueIndex::isAbsent)) {
            return Map.of();
        }
        if (values.stream().anyMatch(Collection.class::isInstance) && !multikey) {
            maps.mark(description, MULTIKEY);
            multikey = true;
        }
        Set<KeyValue> tuples = getKeyValues(document);
        Map<String, KeyValue> result = new LinkedHashMap<>();
        for (KeyValue tuple : tuples.isEmpty() ? Set.of(new KeyValue(values)) : tuples) {
            result.put(key(tuple, tuples.isEmpty()), tuple);
        }
        return result;
    }

    private String key(KeyValue tuple, boolean arraysAreEmpty) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tuple.size(); i++) {
            boolean empty = arraysAreEmpty && tuple.get(i) instanceof Collection;
            String part = empty ? OrderedKey.emptyArray() : OrderedKey.of(tuple.get(i));
            key.append(getKeys().get(i).isAscending() ? part : OrderedKey.inverted(part));
        }
        return key.toString();
    }

    private static boolean isAbsent(Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> c && c.stream().allMatch(ValueIndex::isAbsent);
    }

    private String stored(String key, String position) {
        return unique ? key : key + position;
    }

    /** Refuses what cannot be indexed and what another document has; changes nothing. */
    private void check(Document document, @Nullable String self, MongoCollection<String> collection) {
        entriesOf(document).forEach((key, values) -> {
            String holder = unique ? entries.get(key) : null;
            if (holder != null && !holder.equals(self)) {
                throw new DuplicateKeyError(this, collection, getKeys(), values);
            }
        });
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        check(document, null, collection);
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        check(document, position, collection);
        entriesOf(document).keySet().forEach(key -> entries.put(stored(key, position), position));
    }

    @Override
    public String remove(Document document) {
        String position = OrderedKey.of(document.get("_id"));
        entriesOf(document).keySet().forEach(key -> entries.remove(stored(key, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<String> collection) {
        check(changed, OrderedKey.of(old.get("_id")), collection);
    }

    /** Nothing yet: the collection calls {@link #move} once the whole update is known to succeed. */
    @Override
    public void updateInPlace(Document old, Document changed, String position, MongoCollection<String> collection) {}

    void move(Document old, Document changed, String position) {
        Set<String> before = entriesOf(old).keySet();
        Set<String> after = entriesOf(changed).keySet();
        before.stream().filter(key -> !after.contains(key)).forEach(key -> entries.remove(stored(key, position)));
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> entries.put(stored(key, position), position));
    }

    /** Forgets an index that could not be built; one that was stored before stays. */
    void discardIfNew() {
        if (unfilled) {
            maps.remove(description);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the library takes null for "ask another index"
    public @Nullable String getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    /** Whether the documents that exist are still to be entered; a stored index is complete. */
    @Override
    public boolean isEmpty() {
        return unfilled;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof ValueIndex index
                && IndexMaps.definition(index.description).equals(IndexMaps.definition(description));
    }
}
