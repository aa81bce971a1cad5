package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each change and each query goes to two collections with the same documents; only one has indexes. */
class IndexOracleTest {
    private static final List<String> FIELDS = List.of("a", "b", "c", "tags", "at", "items.k", "items.v", "sub.x");

    @TempDir
    Path folder;

    private final Random random = new Random(20260101);
    private final List<Supplier<Object>> kinds = List.of(
            () -> random.nextInt(6),
            () -> (long) random.nextInt(6),
            () -> random.nextInt(12) / 2.0,
            () -> new Decimal128(
                    BigDecimal.valueOf(random.nextInt(12)).movePointLeft(1).add(BigDecimal.ONE)),
            () -> "s" + random.nextInt(4),
            () -> new String[] {"", "\0", "s\0", "s1\0x", "ӯ", "ҷ", "\u00ff"}[random.nextInt(7)],
            () -> new Date(random.nextInt(5) * 1000L),
            () -> random.nextBoolean(),
            () -> new UUID(random.nextInt(3) - 1, random.nextInt(3) - 1),
            () -> new ObjectId("ffffffffffffffffffffff0" + random.nextInt(4)));

    @Test
    void indexedQueriesAnswerAsAFullScanDoes() throws Exception {
        try (MongoRig rig = new MongoRig(folder.resolve("mongo.store"))) {
            createIndexes(rig.collection("indexed"));
            for (int phase = 0; phase < 4; phase++) {
                for (int i = 0; i < 120; i++) {
                    change(rig);
                }
                for (int i = 0; i < 400; i++) {
                    ask(rig);
                }
                rig.restart();
            }
        }
    }

    private static void createIndexes(MongoCollection<Document> indexed) {
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")));
        indexed.createIndex(Indexes.ascending("c", "a", "b"));
        indexed.createIndex(Indexes.ascending("tags", "a"));
        indexed.createIndex(Indexes.descending("tags"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b", "tags"), Indexes.descending("a")));
        indexed.createIndex(Indexes.ascending("items.k", "items.v"));
        indexed.createIndex(Indexes.ascending("items.v"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.ascending("at"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.descending("sub.x", "a"));
        indexed.createIndex(
                Indexes.ascending("c"),
                new IndexOptions()
                        .name("part")
                        .partialFilterExpression(Document.parse("{b: {$exists: true}, a: {$gte: 2}}")));
        indexed.createIndex(
                Indexes.ascending("b"),
                new IndexOptions().name("half").partialFilterExpression(Document.parse("{a: 1}")));
        indexed.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
    }

    private void change(MongoRig rig) {
        int n = random.nextInt(150);
        Document query = new Document("n", n);
        int what = random.nextInt(6);
        Document document = document(n);
        String field = pick(List.of("a", "b", "c", "at", "tags"));
        Document update = new Document("$set", new Document(field, field.equals("tags") ? valueOrArray() : value()));
        for (String name : List.of("indexed", "plain")) {
            MongoCollection<Document> c = rig.collection(name);
            switch (what) {
                case 0 -> c.deleteOne(query);
                case 1 -> c.updateMany(new Document("a", n % 6), update);
                case 2 -> c.updateOne(query, update);
                case 3 -> c.updateOne(query, new Document("$unset", new Document("b", "")));
                default -> {
                    c.deleteOne(query);
                    c.insertOne(Document.parse("{}").append("_id", n).append("n", n));
                    c.replaceOne(query, document);
                }
            }
        }
    }

    private void ask(MongoRig rig) {
        Document query = query();
        List<Document> expected = rig.collection("plain").find(query).into(new ArrayList<>());
        List<Document> found = rig.collection("indexed").find(query).into(new ArrayList<>());
        assertThat(found).as("%s", query).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rig.collection("indexed").countDocuments(query))
                .as("%s", query)
                .isEqualTo(expected.size());

        Document sort = sort();
        int limit = 1 + random.nextInt(12);
        List<Object> wanted = sortKeys(rig.collection("plain"), query, sort, limit);
        List<Object> sorted = sortKeys(rig.collection("indexed"), query, sort, limit);
        assertThat(sorted).as("%s by %s limit %d", query, sort, limit).isEqualTo(wanted);
    }

    /** What the order is decided by; documents equal in it may come in any order. */
    private static List<Object> sortKeys(MongoCollection<Document> c, Document query, Document sort, int limit) {
        List<Object> keys = new ArrayList<>();
        boolean total = sort.containsKey("_id");
        for (Document d : c.find(query).sort(sort).limit(limit)) {
            keys.add(
                    total
                            ? d.get("_id")
                            : sort.keySet().stream()
                                    .map(f -> normal(d, f, sort))
                                    .toList());
        }
        return keys;
    }

    /** What a document counts by in a sort: of an array, its least or greatest element. */
    private static String normal(Document d, String path, Document sort) {
        Object value = d;
        for (String part : path.split("\\.", -1)) {
            value = value instanceof Document inner ? inner.get(part) : value;
        }
        if (value instanceof List<?> array) {
            Stream<String> keys = array.stream().map(IndexOracleTest::key);
            Comparator<String> order = Comparator.naturalOrder();
            return keys.min(sort.getInteger(path) > 0 ? order : order.reversed())
                    .orElse(OrderedKey.emptyArray());
        }
        return key(value);
    }

    private static String key(@Nullable Object value) {
        return OrderedKey.of(
                switch (value) {
                    case Decimal128 n -> n.bigDecimalValue().doubleValue();
                    case Date date -> date.toInstant();
                    case ObjectId id -> new de.bwaldvogel.mongo.bson.ObjectId(id.toByteArray());
                    case null -> null;
                    default -> value;
                });
    }

    private Document query() {
        Document query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.put(pick(FIELDS), condition());
        }
        return random.nextInt(4) > 0
                ? query
                : new Document("$and", List.of(query, new Document(pick(FIELDS), condition()), again(query)));
    }

    /** A second condition on the same field, such as the other end of a range. */
    private Document again(Document query) {
        return new Document(query.keySet().iterator().next(), condition());
    }

    private Object condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Document("$in", List.of(value(), value(), value()));
            case 1 -> new Document("$gt", value());
            case 2 -> new Document("$lte", value());
            case 3 -> new Document("$gte", value()).append("$lt", value());
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", value());
            case 6 -> new Document("$eq", null);
            case 7 -> new Document("$gte", random.nextInt(4));
            case 8 -> new Document("$nin", List.of(value(), value()));
            default -> value();
        };
    }

    private Document sort() {
        Document sort = new Document();
        for (int i = random.nextInt(2); i >= 0; i--) {
            sort.put(pick(List.of("a", "b", "c", "at", "tags", "sub.x")), random.nextBoolean() ? 1 : -1);
        }
        if (random.nextBoolean()) {
            sort.put("_id", random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }

    private Document document(int n) {
        Document d = new Document("_id", n).append("n", n);
        for (String field : List.of("a", "b", "c", "at")) {
            if (random.nextInt(5) > 0) {
                d.append(field, random.nextInt(8) == 0 ? null : value());
            }
        }
        if (random.nextBoolean()) {
            d.append("tags", valueOrArray());
        }
        if (random.nextBoolean()) {
            List<Document> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add(
                        random.nextInt(4) == 0
                                ? new Document("k", value())
                                : new Document("k", value()).append("v", value()));
            }
            d.append("items", items);
        }
        return random.nextBoolean() ? d.append("sub", new Document("x", value())) : d;
    }

    private Object valueOrArray() {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value());
        }
        return random.nextInt(3) == 0 ? value() : array;
    }

    private Object value() {
        return kinds.get(random.nextInt(3) > 0 ? 0 : random.nextInt(kinds.size()))
                .get();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
