package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database in the store file: its collections, its index descriptions, and the commands the library gets wrong. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<String> {
    private final IndexMaps maps;
    private final Map<String, Document> announced = new ConcurrentHashMap<>();

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        maps = new IndexMaps(store, name);
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<String> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, maps.documents(name), cursorRegistry);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        Unsupported.refuse(command, query);
        return switch (command) {
            case "insert" -> BulkReplies.insert(query, super.handleCommand(channel, command, query, resolver, oplog));
            case "update" ->
                BulkReplies.update(query, one -> super.handleCommand(channel, command, one, resolver, oplog));
            case "dropIndexes" -> dropIndexes(query);
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    // ---- indexes

    @Override
    protected synchronized void addIndex(Document description) {
        IndexMaps.requireSupported(description);
        String id = description.get("ns") + ":" + description.get("name");
        announced.put(id, description);
        try {
            super.addIndex(description);
        } finally {
            announced.remove(id);
        }
    }

    @Override
    protected Index<String> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(name, keys, maps.documents(collection));
        }
        return new ValueIndex(maps, description(collection, name), keys);
    }

    @Override
    protected Index<String> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new ValueIndex(maps, description(collection, name), keys);
    }

    /** The library passes on only part of a description; the rest is in what was announced or stored. */
    private Document description(String collection, String name) {
        String namespace = getFullCollectionNamespace(collection);
        Document fresh = announced.get(namespace + ":" + name);
        return fresh != null
                ? fresh
                : descriptions(new Document("ns", namespace).append("name", name))
                        .get(0);
    }

    private List<Document> descriptions(Document query) {
        List<Document> found = new ArrayList<>();
        if (indexes.get() != null) {
            indexes.get().handleQuery(query).forEach(found::add);
        }
        return found;
    }

    /** The library's own also forgets indexes of the same name in other collections. */
    private Document dropIndexes(Document query) {
        MongoCollection<String> collection = resolveCollection(String.valueOf(query.get("dropIndexes")), false);
        Object wanted = query.get("index");
        if (collection != null) {
            List<Document> drop = descriptions(new Document("ns", collection.getFullName())).stream()
                    .filter(d -> !"_id_".equals(d.get("name")))
                    .filter(d -> "*".equals(wanted)
                            || wanted != null && (wanted.equals(d.get("name")) || wanted.equals(d.get("key"))))
                    .toList();
            if (drop.isEmpty() && !"*".equals(wanted)) {
                throw new MongoServerError(27, "IndexNotFound", "index not found: " + wanted);
            }
            drop.forEach(d -> {
                dropIndex(collection, String.valueOf(d.get("name")));
                Document self = new Document("ns", d.get("ns")).append("name", d.get("name"));
                indexes.get().deleteDocuments(self, 0);
            });
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected void dropIndex(MongoCollection<String> collection, String name) {
        super.dropIndex(collection, name);
        if (!name.equals("_id_")) {
            maps.removeIndex(collection.getCollectionName(), name);
        }
    }

    boolean hasExpired(Instant now) {
        return expiring().anyMatch(i -> collectionOf(i) instanceof StoredCollection c && c.hasExpired(i, now));
    }

    /** Removes what expired, at most so many from each collection. */
    int expire(Instant now, int most) {
        return expiring()
                .mapToInt(i -> collectionOf(i) instanceof StoredCollection c ? c.expire(i, now, most) : 0)
                .sum();
    }

    private Stream<Document> expiring() {
        return descriptions(new Document("expireAfterSeconds", new Document("$exists", true))).stream();
    }

    private @Nullable MongoCollection<String> collectionOf(Document index) {
        return resolveCollection(
                String.valueOf(index.get("ns")).substring(getDatabaseName().length() + 1), false);
    }

    // ---- collections

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        maps.removeDocuments(name);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw new MongoServerError(20, "IllegalOperation", "a collection cannot move to another database");
        }
        String oldName = collection.getCollectionName();
        maps.rename(oldName, newName, ((StoredCollection) collection).indexNames());
        super.moveCollection(from, collection, newName);
    }

    @Override
    protected long getStorageSize() {
        return maps.store().getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
