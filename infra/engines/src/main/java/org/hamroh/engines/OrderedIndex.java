package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index whose entries lie in key order. A document's position in its collection is the {@link OrderedKey} of its
 * {@code _id}.
 */
abstract class OrderedIndex extends Index<String> {
    private static final int MOST_ALTERNATIVES = 1000;
    /** More stretches than this are not merged, and the rest of them is counted like these. */
    private static final int FEW = 64;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** The entries from one key to another, both included, in key order or its reverse. */
    abstract Stream<Scans.Entry> scan(String low, String high, boolean reverse);

    /** How many those are. */
    abstract long count(String low, String high);

    /** Whether all documents that satisfy the conditions are in this index. */
    abstract boolean covers(Conditions query);

    /** The fields that are, or go through, an array in some document, which then has several entries. */
    abstract Set<String> arrays();

    /** Whether entries with equal values follow in order of {@code _id}. */
    abstract boolean endsWithId();

    /** Whether the index holds only some of the documents. */
    abstract boolean selective();

    /** How this index would answer, or null when it cannot or gains nothing over reading everything. */
    @Nullable
    Plan plan(Conditions query, Document orderBy, boolean limited) {
        if (!covers(query) || orderBy.containsKey("$natural")) {
            return null;
        }
        Bounds bounds = bounds(query);
        boolean multikey = !arrays().isEmpty();
        boolean ordered = limited && isOrderedWithin(bounds);
        // Other entries of documents with several come in order only when read from the very end, without bounds.
        if (limited && !ordered && orderBy.keySet().equals(Set.of(path(0)))) {
            boolean reverse =
                    isDescending(orderBy.get(path(0))) == getKeys().get(0).isAscending();
            return new Plan(
                    15,
                    true,
                    getCount(),
                    () -> positions(scan("", String.valueOf(OrderedKey.END), reverse))
                            .distinct());
        }
        Boolean reverse = ordered ? direction(orderBy, bounds) : null;
        boolean narrowed = bounds.fields() > 0 || bounds.ranged() || selective();
        if (!narrowed && reverse == null) {
            return null;
        }
        boolean backwards = reverse != null && reverse;
        boolean merged = reverse != null && bounds.ranges().size() > 1;
        int gain =
                bounds.fields() * 20 + (bounds.ranged() ? 10 : 0) + (reverse != null ? 15 : 0) + (selective() ? 3 : 0);
        return new Plan(gain, reverse != null || orderBy.isEmpty(), entries(bounds), () -> {
            Stream<String> found = merged ? merged(bounds, backwards) : inTurn(bounds, backwards);
            return multikey ? found.distinct() : found;
        });
    }

    private Stream<String> inTurn(Bounds bounds, boolean reverse) {
        return bounds.ranges().stream().flatMap(r -> positions(scan(r.low(), r.high(), reverse)));
    }

    private Stream<String> merged(Bounds bounds, boolean reverse) {
        return Merge.of(
                bounds.ranges().stream()
                        .map(r -> scan(r.low(), r.high(), reverse))
                        .toList(),
                bounds.prefixes().stream().map(String::length).toList(),
                reverse);
    }

    private static Stream<String> positions(Stream<Scans.Entry> entries) {
        return entries.map(Scans.Entry::position);
    }

    private long entries(Bounds bounds) {
        int all = bounds.ranges().size();
        int counted = Math.min(all, FEW);
        long entries = bounds.ranges().stream()
                .limit(counted)
                .mapToLong(r -> count(r.low(), r.high()))
                .sum();
        return entries * all / Math.max(1, counted);
    }

    /**
     * The stretches of the index to read.
     *
     * @param prefixes what the keys of each stretch begin with: the fixed values of the leading fields
     * @param fields how many those are
     * @param ranged whether the next field is bounded
     */
    private record Bounds(List<Conditions.Range> ranges, List<String> prefixes, int fields, boolean ranged) {}

    private Bounds bounds(Conditions query) {
        List<String> prefixes = List.of("");
        Set<String> roots = new HashSet<>();
        int n = 0;
        for (; n < getKeys().size(); n++) {
            // Conditions on two fields of one array may be met by two elements, which are two entries.
            if (!arrays().isEmpty() && !roots.add(root(path(n)))) {
                return new Bounds(whole(prefixes), prefixes, n, false);
            }
            List<String> values = query.equal(path(n), path(n).equals("_id"));
            if (values == null || prefixes.size() * values.size() > MOST_ALTERNATIVES) {
                break;
            }
            prefixes = joined(prefixes, values, getKeys().get(n).isAscending());
        }
        Conditions.Range range = n < getKeys().size() ? query.range(path(n), arrays().contains(path(n))) : null;
        if (range == null) {
            return new Bounds(whole(prefixes), prefixes, n, false);
        }
        boolean ascending = getKeys().get(n).isAscending();
        String low = ascending ? range.low() : OrderedKey.inverted(range.high());
        String high = ascending ? range.high() : OrderedKey.inverted(range.low());
        List<Conditions.Range> ranges = new ArrayList<>();
        prefixes.forEach(p -> ranges.add(new Conditions.Range(p + low, p + high + OrderedKey.END)));
        return new Bounds(ranges, prefixes, n, true);
    }

    private static List<String> joined(List<String> prefixes, List<String> values, boolean ascending) {
        List<String> longer = new ArrayList<>();
        for (String prefix : prefixes) {
            values.forEach(v -> longer.add(prefix + (ascending ? v : OrderedKey.inverted(v))));
        }
        return longer;
    }

    private static List<Conditions.Range> whole(List<String> prefixes) {
        return prefixes.stream()
                .map(p -> new Conditions.Range(p, p + OrderedKey.END))
                .toList();
    }

    /** Whether a document has at most one entry in each stretch, by values that a sort would compare too. */
    private boolean isOrderedWithin(Bounds bounds) {
        return keys().subList(0, bounds.fields()).containsAll(arrays());
    }

    /** Whether to read backwards to get the order asked for; null when no direction gives it. */
    private @Nullable Boolean direction(Document orderBy, Bounds bounds) {
        if (orderBy.isEmpty() || bounds.ranges().size() > FEW) {
            return null;
        }
        Boolean reverse = null;
        int next = bounds.fields();
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (keys().subList(0, bounds.fields()).contains(wanted.getKey())) {
                if (bounds.ranges().size() > 1 || arrays().contains(wanted.getKey())) {
                    return null;
                }
                continue;
            }
            boolean last =
                    next == getKeys().size() && endsWithId() && wanted.getKey().equals("_id");
            if (!last && (next >= getKeys().size() || !path(next).equals(wanted.getKey()))) {
                return null;
            }
            boolean ascending = last || getKeys().get(next).isAscending();
            boolean backwards = isDescending(wanted.getValue()) == ascending;
            if (reverse != null && reverse != backwards) {
                return null;
            }
            reverse = backwards;
            next++;
        }
        return reverse != null && reverse;
    }

    private static boolean isDescending(@Nullable Object direction) {
        return direction instanceof Number n && n.intValue() < 0;
    }

    final String path(int field) {
        return getKeys().get(field).getKey();
    }

    static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    @Override
    public boolean canHandle(Document query) {
        return plan(Conditions.of(query), new Document(), false) != null;
    }

    @Override
    public Iterable<String> getPositions(Document query) {
        Plan plan = plan(Conditions.of(query), new Document(), false);
        return plan == null ? List.of() : plan.positions().get().toList();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
