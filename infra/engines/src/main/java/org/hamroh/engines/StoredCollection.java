package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection whose documents lie in the store as BSON by the key of their {@code _id}, so every read is a copy. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<String> {
    private final MVMap<String, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<String, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    private static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    private static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    // ---- finding

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batch, @Nullable Document fields) {
        Plan plan = plan(query, orderBy, limit > 0 ? (long) skip + limit : Long.MAX_VALUE);
        if (plan == null) {
            return matchDocuments(query, orderBy, skip, limit, batch, fields);
        }
        SortOrder order = plan.sorted() ? null : SortOrder.of(orderBy);
        return matchDocumentsFromStream(query, existing(plan.positions().get()), skip, limit, batch, order, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batch, @Nullable Document fields) {
        String end = String.valueOf(OrderedKey.END);
        Stream<Document> all =
                Scans.between(documents, "", end, isNaturalDescending(orderBy), (key, bytes) -> decode(bytes));
        return matchDocumentsFromStream(query, all, skip, limit, batch, SortOrder.of(orderBy), fields);
    }

    private @Nullable Plan plan(@Nullable Document query, @Nullable Document orderBy, long wanted) {
        Conditions conditions = Conditions.of(query);
        Document order = orderBy == null ? new Document() : orderBy;
        List<Plan> plans = new ArrayList<>();
        for (Index<String> each : getIndexes()) {
            if (each instanceof OrderedIndex index) {
                Plan plan = index.plan(conditions, order, wanted < Long.MAX_VALUE);
                if (plan != null && index instanceof IdIndex && plan.entries() <= 1) {
                    return plan;
                }
                if (plan != null) {
                    plans.add(plan);
                }
            }
        }
        return Plan.cheapest(plans, wanted);
    }

    private Stream<Document> existing(Stream<String> positions) {
        return positions.map(this::getDocument).filter(Objects::nonNull);
    }

    /** What an aggregation starts from: its leading {@code $match} may narrow it, and is still applied afterwards. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document match = LeadingMatch.take(getFullName());
        Plan plan = match == null ? null : plan(match, null, Long.MAX_VALUE);
        if (plan == null) {
            return super.queryAllAsStream();
        }
        synchronized (this) {
            return new ArrayList<>(existing(plan.positions().get()).toList()).stream();
        }
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    @SuppressWarnings("NullAway") // the library asks for positions that may have gone
    protected @Nullable Document getDocument(String position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(e -> new DocumentWithPosition<>(decode(e.getValue()), e.getKey()));
    }

    /** By equality: taken as a query, a stored index description would be read as operators. */
    @Override
    @SuppressWarnings("NullAway") // the library takes null for "not here"
    protected @Nullable String findDocumentPosition(Document document) {
        return streamAllDocumentsWithPosition()
                .filter(d -> d.getDocument().equals(document))
                .map(DocumentWithPosition::getPosition)
                .findFirst()
                .orElse(null);
    }

    // ---- changing: everything that can fail comes before the first change

    @Override
    protected String addDocumentInternal(Document document) {
        byte[] bytes = encode(document);
        String position = OrderedKey.of(getIdField() == null ? UUID.randomUUID() : document.get(getIdField()));
        documents.put(position, bytes);
        return position;
    }

    @Override
    protected void handleUpdate(String position, Document old, Document changed) {
        byte[] bytes = encode(changed);
        for (Index<String> index : getIndexes()) {
            if (index instanceof ValueIndex values) {
                values.move(position);
            }
        }
        documents.put(position, bytes);
    }

    @Override
    protected void removeDocument(String position) {
        documents.remove(position);
    }

    synchronized boolean hasExpired(Document index, Instant now) {
        return count(expired(index, now), 0, 1) > 0;
    }

    /** Removes documents whose date is older than the index allows, at most so many. */
    synchronized int expire(Document index, Instant now, int most) {
        return deleteDocuments(expired(index, now), most, NoopOplog.get());
    }

    private static Document expired(Document index, Instant now) {
        String field = Fields.document(index, "key").keySet().iterator().next();
        long seconds = Fields.number(index, "expireAfterSeconds").longValue();
        Document old = new Document(field, new Document("$lt", now.minusSeconds(seconds)));
        Object partial = index.get("partialFilterExpression");
        return partial == null ? old : new Document("$and", List.of(old, partial));
    }

    // ---- indexes

    /** Not while documents come and go; and a failed build leaves nothing behind. */
    @Override
    public synchronized void addIndex(Index<String> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (index instanceof ValueIndex values) {
                values.discardIfNew();
            }
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    /** Used for index descriptions only, which their collection and name identify. */
    @Override
    public synchronized void addDocumentIfMissing(Document description) {
        boolean known = documents.values().stream()
                .map(StoredCollection::decode)
                .anyMatch(d -> Objects.equals(d.get("ns"), description.get("ns"))
                        && Objects.equals(d.get("name"), description.get("name")));
        if (!known) {
            addDocument(description);
        }
    }

    List<String> indexNames() {
        return getIndexes().stream().map(Index::getName).toList();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
