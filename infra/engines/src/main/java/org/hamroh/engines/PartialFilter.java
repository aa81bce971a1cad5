package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filter of a partial index: which documents it holds, and for which queries that is enough. */
record PartialFilter(Document filter) {
    private static final Set<String> ALLOWED = Set.of("$eq", "$exists", "$gt", "$gte", "$lt", "$lte", "$in", "$type");

    /**
     * The filter of an index description, or null when it has none.
     *
     * @throws MongoServerError if the filter uses an operator that MongoDB does not accept here
     */
    static @Nullable PartialFilter of(Document description) {
        if (!(description.get("partialFilterExpression") instanceof Document filter)) {
            return null;
        }
        filter.forEach((field, condition) -> {
            boolean negated =
                    condition instanceof Document d && d.containsKey("$exists") && !Utils.isTrue(d.get("$exists"));
            boolean unknown =
                    Conditions.isExpression(condition) && !ALLOWED.containsAll(((Document) condition).keySet());
            if (field.startsWith("$") || negated || unknown) {
                throw new MongoServerError(67, "CannotCreateIndex", "not supported in a partial index: " + field);
            }
        });
        return new PartialFilter(filter);
    }

    boolean holds(Document document) {
        return new DefaultQueryMatcher().matches(document, filter);
    }

    /** Whether every document that satisfies the conditions is in the index. */
    boolean impliedBy(Conditions query) {
        return filter.entrySet().stream().allMatch(e -> implied(e, query));
    }

    private static boolean implied(Map.Entry<String, Object> wanted, Conditions query) {
        List<Object> given = query.on(wanted.getKey());
        return given.stream().anyMatch(g -> sameOrStronger(g, wanted.getValue()))
                || isExistence(wanted.getValue()) && query.requires(wanted.getKey())
                || given.stream().anyMatch(g -> everyAlternativeFits(g, wanted));
    }

    private static boolean sameOrStronger(@Nullable Object given, @Nullable Object wanted) {
        if (given instanceof Document g && wanted instanceof Document w && Conditions.isExpression(w)) {
            return w.entrySet().stream()
                    .allMatch(e -> g.containsKey(e.getKey()) && Objects.equals(g.get(e.getKey()), e.getValue()));
        }
        return Objects.equals(given, wanted);
    }

    private static boolean isExistence(@Nullable Object wanted) {
        return wanted instanceof Document w && w.keySet().equals(Set.of("$exists"));
    }

    private static boolean everyAlternativeFits(@Nullable Object given, Map.Entry<String, Object> wanted) {
        List<?> values = Conditions.alternatives(given);
        return values != null && values.stream().allMatch(v -> fits(v, wanted));
    }

    private static boolean fits(@Nullable Object value, Map.Entry<String, Object> wanted) {
        if (value == null || value instanceof Document || value instanceof Iterable) {
            return false;
        }
        Document sample = new Document();
        Utils.changeSubdocumentValue(sample, wanted.getKey(), value);
        return new DefaultQueryMatcher().matches(sample, new Document(wanted.getKey(), wanted.getValue()));
    }
}
