package org.hamroh.engines;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What every document matching a query surely satisfies, by field. An index may narrow a search by any of these; the
 * query itself still decides. Conditions that say nothing of the kind ({@code $or}, {@code $ne}, patterns) are
 * left out or give no keys.
 */
record Conditions(Map<String, List<Object>> byField) {
    /** Keys between {@code low} and {@code high}, continuations of {@code high} included. */
    record Range(String low, String high) {
        private Range within(@Nullable Range other) {
            if (other == null) {
                return this;
            }
            boolean lower = (high + OrderedKey.END).compareTo(other.high + OrderedKey.END) <= 0;
            return new Range(low.compareTo(other.low) >= 0 ? low : other.low, lower ? high : other.high);
        }
    }

    static Conditions of(@Nullable Document query) {
        Map<String, List<Object>> found = new HashMap<>();
        collect(query, found);
        return new Conditions(found);
    }

    private static void collect(@Nullable Object query, Map<String, List<Object>> found) {
        if (!(query instanceof Document conditions)) {
            return;
        }
        conditions.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> collect(part, found));
            } else if (!field.startsWith("$")) {
                found.computeIfAbsent(field, f -> new ArrayList<>()).add(condition);
            }
        });
    }

    List<Object> on(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The keys the field must equal one of, ascending, or null when no condition says so. */
    @Nullable
    List<String> equal(String field, boolean documentsToo) {
        Predicate<@Nullable Object> usable = v -> v == null || isScalar(v) || documentsToo && isPlainDocument(v);
        for (Object condition : on(field)) {
            List<?> values = alternatives(condition);
            if (values != null && values.stream().allMatch(usable)) {
                TreeSet<String> keys = new TreeSet<>();
                values.forEach(v -> keys.add(OrderedKey.of(v)));
                return List.copyOf(keys);
            }
        }
        return null;
    }

    /** The values the condition allows, or null when it is not an equality. */
    static @Nullable List<?> alternatives(@Nullable Object condition) {
        if (!(condition instanceof Document expression) || !isExpression(expression)) {
            return Collections.singletonList(condition);
        }
        if (expression.containsKey("$eq")) {
            return Collections.singletonList(expression.get("$eq"));
        }
        return expression.get("$in") instanceof Collection<?> values ? new ArrayList<>(values) : null;
    }

    /**
     * The range the field must lie in, within one type, or null. Bounds may be wider than asked, never narrower.
     *
     * @param array whether the field may be an array, of which different elements may meet different conditions
     */
    @Nullable
    Range range(String field, boolean array) {
        Range common = null;
        for (Object condition : on(field)) {
            Range range = condition instanceof Document expression ? range(expression) : null;
            if (range != null && array) {
                return range;
            }
            common = common == null ? range : common.within(range);
        }
        return common;
    }

    private static @Nullable Range range(Document expression) {
        String low = bound(expression, "$gte", "$gt");
        String high = bound(expression, "$lte", "$lt");
        if (low == null) {
            return high == null ? null : new Range(OrderedKey.typeOf(high), high);
        }
        return new Range(low, high == null ? OrderedKey.typeOf(low) : high);
    }

    private static @Nullable String bound(Document expression, String inclusive, String exclusive) {
        for (String operator : List.of(inclusive, exclusive)) {
            Object value = expression.get(operator);
            if (isScalar(value) && !(value instanceof MinKey) && !(value instanceof MaxKey)) {
                return OrderedKey.of(value);
            }
        }
        return null;
    }

    /** Whether some value of the field must exist for a document to match. */
    boolean requires(String field) {
        return range(field, true) != null
                || on(field).stream()
                        .map(Conditions::alternatives)
                        .anyMatch(values -> values != null && values.stream().allMatch(Conditions::isScalar));
    }

    static boolean isExpression(@Nullable Object condition) {
        return condition instanceof Document d && d.keySet().stream().anyMatch(k -> k.startsWith("$"));
    }

    private static boolean isScalar(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Document)
                && !(value instanceof BsonRegularExpression)
                && !(value instanceof de.bwaldvogel.mongo.backend.Missing);
    }

    private static boolean isPlainDocument(@Nullable Object value) {
        return value instanceof Document d && !isExpression(d) && !BsonRegularExpression.isRegularExpression(d);
    }
}
