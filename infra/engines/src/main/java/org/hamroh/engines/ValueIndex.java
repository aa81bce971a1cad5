package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on values of the documents. Entries of a unique index are values → position; of another, values and
 * position → length of the position, so equal values lie side by side. Written by one thread at a time.
 */
final class ValueIndex extends OrderedIndex {
    private final IndexMaps maps;
    private final MVMap<String, String> entries;
    private final Document description;
    private final @Nullable PartialFilter partial;
    private final boolean unique;
    private final boolean unfilled;
    private final List<String> roots;
    private final IndexEntries content;
    private volatile Set<String> arrays;
    private @Nullable Change checked;

    /** What is to be done for a document that may have it so, as was seen when it was checked. */
    private record Change(Document document, Set<String> before, Set<String> after) {}

    ValueIndex(IndexMaps maps, Document description, List<IndexKey> keys) {
        super(String.valueOf(description.get("name")), keys, Utils.isTrue(description.get("sparse")));
        this.maps = maps;
        this.description = description;
        partial = PartialFilter.of(description);
        unique = Utils.isTrue(description.get("unique"));
        unfilled = !maps.exists(description);
        entries = maps.open(description);
        arrays = maps.marks(description);
        roots = Stream.concat(keys().stream(), partial == null ? Stream.of() : partial.filter().keySet().stream())
                .map(OrderedIndex::root)
                .distinct()
                .toList();
        content = new IndexEntries(keys, isSparse(), this::getKeyValues, this::noteArray);
    }

    @Override
    Stream<Scans.Entry> scan(String low, String high, boolean reverse) {
        return Scans.between(entries, low, high, reverse, this::entry);
    }

    private Scans.Entry entry(String key, String value) {
        return new Scans.Entry(key, unique ? value : key.substring(key.length() - Integer.parseInt(value)));
    }

    @Override
    long count(String low, String high) {
        return Scans.count(entries, low, high);
    }

    @Override
    boolean covers(Conditions query) {
        return (partial == null || partial.impliedBy(query))
                && (!isSparse() || keys().stream().anyMatch(query::requires));
    }

    @Override
    Set<String> arrays() {
        return arrays;
    }

    @Override
    boolean endsWithId() {
        return !unique;
    }

    @Override
    boolean selective() {
        return partial != null || isSparse();
    }

    private void noteArray(String path) {
        if (!arrays.contains(path)) {
            maps.mark(description, path);
            arrays = Stream.concat(arrays.stream(), Stream.of(path)).collect(Collectors.toUnmodifiableSet());
        }
    }

    private Set<String> entriesOf(Document document) {
        return partial != null && !partial.holds(document) ? Set.of() : content.of(document);
    }

    private void put(String key, String position) {
        if (unique) {
            entries.put(key, position);
        } else {
            entries.put(key + position, Integer.toString(position.length()));
        }
    }

    private void remove(String key, String position) {
        entries.remove(unique ? key : key + position);
    }

    /** Refuses what cannot be indexed and what another document has; changes nothing. */
    private Set<String> check(Document document, @Nullable String self, MongoCollection<String> collection) {
        Set<String> keys = entriesOf(document);
        for (String key : unique ? keys : Set.<String>of()) {
            String holder = entries.get(key);
            if (holder != null && !holder.equals(self)) {
                throw new DuplicateKeyError(this, collection, getKeys(), content.valuesOf(document, key));
            }
        }
        return keys;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        checked = new Change(document, Set.of(), check(document, null, collection));
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        Change change = checked;
        checked = null;
        Set<String> keys = change != null && change.document() == document
                ? change.after()
                : check(document, position, collection);
        keys.forEach(key -> put(key, position));
    }

    @Override
    public String remove(Document document) {
        String position = OrderedKey.of(document.get("_id"));
        entriesOf(document).forEach(key -> remove(key, position));
        return position;
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<String> collection) {
        checked = isTouched(old, changed)
                ? new Change(changed, entriesOf(old), check(changed, OrderedKey.of(old.get("_id")), collection))
                : new Change(changed, Set.of(), Set.of());
    }

    private boolean isTouched(Document old, Document changed) {
        return roots.stream()
                .anyMatch(root -> old.containsKey(root) != changed.containsKey(root)
                        || !Objects.equals(old.get(root), changed.get(root)));
    }

    /** Nothing yet: the collection calls {@link #move} once the whole update is known to succeed. */
    @Override
    public void updateInPlace(Document old, Document changed, String position, MongoCollection<String> collection) {}

    /** Enters what {@link #checkUpdate} found of the same update. */
    void move(String position) {
        Change change = Objects.requireNonNull(checked);
        checked = null;
        Set<String> gone = new LinkedHashSet<>(change.before());
        gone.removeAll(change.after());
        gone.forEach(key -> remove(key, position));
        change.after().stream().filter(key -> !change.before().contains(key)).forEach(key -> put(key, position));
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
