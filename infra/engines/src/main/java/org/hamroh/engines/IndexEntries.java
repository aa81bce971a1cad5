package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys under which an index has a document: one, or one for each element of an array. */
final class IndexEntries {
    private final List<IndexKey> keys;
    private final boolean sparse;
    private final Function<Document, Set<KeyValue>> combinations;
    private final Consumer<String> onArray;

    /**
     * @param combinations the library's own, for what is not simple
     * @param onArray learns which field is, or goes through, an array
     */
    IndexEntries(
            List<IndexKey> keys,
            boolean sparse,
            Function<Document, Set<KeyValue>> combinations,
            Consumer<String> onArray) {
        this.keys = keys;
        this.sparse = sparse;
        this.combinations = combinations;
        this.onArray = onArray;
    }

    Set<String> of(Document document) {
        List<Object> values = new ArrayList<>(keys.size());
        int arrays = 0;
        boolean absent = true;
        boolean simple = true;
        for (IndexKey key : keys) {
            Object value = value(document, key.getKey());
            values.add(value);
            absent &= isAbsent(value);
            if (value instanceof Collection<?> array) {
                onArray.accept(key.getKey());
                arrays++;
                simple &= !array.isEmpty() && array.stream().noneMatch(IndexEntries::isCompound);
            }
        }
        if (sparse && absent) {
            return Set.of();
        }
        if (arrays == 0) {
            return Set.of(key(values, null, false));
        }
        Set<String> result = new LinkedHashSet<>();
        if (arrays == 1 && simple) {
            Collection<?> array = (Collection<?>) values.stream()
                    .filter(Collection.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            array.forEach(element -> result.add(key(values, element, false)));
            return result;
        }
        Set<KeyValue> tuples = combinations.apply(document);
        for (KeyValue tuple : tuples.isEmpty() ? Set.of(new KeyValue(values)) : tuples) {
            result.add(key(parts(tuple), null, tuples.isEmpty()));
        }
        return result;
    }

    /** The values for which a key stands, to be told to the client. */
    KeyValue valuesOf(Document document, String key) {
        return combinations.apply(document).stream()
                .filter(tuple -> key(parts(tuple), null, false).equals(key))
                .findFirst()
                .orElseGet(() -> new KeyValue(key));
    }

    private static Object value(Document document, String path) {
        return path.indexOf('.') < 0
                ? document.getOrMissing(path)
                : Utils.getSubdocumentValueCollectionAware(document, path);
    }

    private static List<Object> parts(KeyValue tuple) {
        List<Object> parts = new ArrayList<>(tuple.size());
        tuple.forEach(parts::add);
        return parts;
    }

    private static boolean isCompound(@Nullable Object element) {
        return element == null
                || element instanceof Missing
                || element instanceof Document
                || element instanceof Collection;
    }

    private static boolean isAbsent(Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> c && c.stream().allMatch(IndexEntries::isAbsent);
    }

    /**
     * @param element what stands for the array among the values
     * @param arraysAreEmpty whether arrays among the values are empty ones, which have a key of their own
     */
    private String key(List<Object> values, @Nullable Object element, boolean arraysAreEmpty) {
        StringBuilder key = new StringBuilder(64);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            boolean array = value instanceof Collection;
            String part = array && arraysAreEmpty
                    ? OrderedKey.emptyArray()
                    : OrderedKey.of(array && element != null ? element : value);
            key.append(keys.get(i).isAscending() ? part : OrderedKey.inverted(part));
        }
        return key.toString();
    }
}
