package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order a query asks for, by the same keys as the indexes have. The library's own comparator calls each of two empty
 * arrays less than the other, which makes large sorts fail. For one query, on one thread.
 */
final class SortOrder implements Comparator<Document> {
    private record Field(String path, boolean descending) {}

    private record Value(String key, @Nullable Decimal128 exact) {}

    private final List<Field> fields;
    private final Map<Document, List<Value>> values = new IdentityHashMap<>();

    private SortOrder(List<Field> fields) {
        this.fields = fields;
    }

    /** The order, or null when none is asked for. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
            return null;
        }
        return new SortOrder(orderBy.entrySet().stream()
                .map(e ->
                        new Field(e.getKey(), Fields.number(orderBy, e.getKey()).intValue() < 0))
                .toList());
    }

    @Override
    public int compare(Document a, Document b) {
        List<Value> left = values.computeIfAbsent(a, this::valuesOf);
        List<Value> right = values.computeIfAbsent(b, this::valuesOf);
        for (int i = 0; i < fields.size(); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return fields.get(i).descending() ? -order : order;
            }
        }
        return 0;
    }

    private static int compare(Value a, Value b) {
        int order = a.key().compareTo(b.key());
        return order == 0 && a.exact() != null && b.exact() != null ? a.exact().compareTo(b.exact()) : order;
    }

    private List<Value> valuesOf(Document document) {
        return fields.stream().map(f -> valueOf(document, f)).toList();
    }

    /** Of an array, its least element when ascending, else its greatest. */
    private static Value valueOf(Document document, Field field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field.path());
        if (!(value instanceof Collection<?> array)) {
            return new Value(OrderedKey.of(value), value instanceof Decimal128 d ? d : null);
        }
        Comparator<String> order = Comparator.naturalOrder();
        return array.stream()
                .map(OrderedKey::of)
                .min(field.descending() ? order.reversed() : order)
                .map(key -> new Value(key, null))
                .orElse(new Value(OrderedKey.emptyArray(), null));
    }
}
