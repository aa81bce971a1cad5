package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/** The maps of the store file: one of documents per collection, one of entries per index, and what is known of each. */
record IndexMaps(MVStore store, String database) {
    static final String DOCUMENTS = "d:";
    static final String ENTRIES = "i:";
    static final String MARKS = "marks";

    /** The databases a store file holds. */
    static List<String> databases(MVStore store) {
        return store.getMapNames().stream()
                .filter(n -> n.startsWith(DOCUMENTS))
                .map(n -> n.substring(DOCUMENTS.length(), n.indexOf('.')))
                .distinct()
                .toList();
    }

    MVMap<String, byte[]> documents(String collection) {
        return documents(store, documentsName(collection));
    }

    static MVMap<String, byte[]> documents(MVStore store, String map) {
        return store.openMap(
                map,
                new MVMap.Builder<String, byte[]>().keyType(PackedKeys.TYPE).valueType(ByteArrayDataType.INSTANCE));
    }

    boolean exists(Document index) {
        return store.hasMap(entriesName(index));
    }

    MVMap<String, String> open(Document index) {
        return entries(entriesName(index));
    }

    private MVMap<String, String> entries(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, String>().keyType(PackedKeys.TYPE).valueType(PackedKeys.TYPE));
    }

    /** What was noted of an index. */
    Set<String> marks(Document index) {
        String prefix = entriesName(index) + ' ';
        return marksFrom(prefix).map(m -> m.substring(prefix.length())).collect(Collectors.toUnmodifiableSet());
    }

    void mark(Document index, String mark) {
        marks().put(entriesName(index) + ' ' + mark, "");
    }

    private Stream<String> marksFrom(String prefix) {
        return marks().keyList().stream().filter(m -> m.startsWith(prefix)).toList().stream();
    }

    void removeDocuments(String collection) {
        store.removeMap(documentsName(collection));
    }

    void removeIndex(String collection, String index) {
        removeEntries(entriesName(collection, index));
    }

    void remove(Document index) {
        removeEntries(entriesName(index));
    }

    private void removeEntries(String name) {
        store.removeMap(name);
        marksFrom(name + ' ').forEach(marks()::remove);
    }

    /** Moves a collection's documents and index entries under another name. */
    void rename(String collection, String newName, List<String> indexes) {
        store.renameMap(documents(collection), documentsName(newName));
        for (String index : indexes) {
            String from = entriesName(collection, index);
            String to = entriesName(newName, index);
            if (store.hasMap(from)) {
                store.renameMap(entries(from), to);
            }
            marksFrom(from + ' ').forEach(m -> {
                marks().remove(m);
                marks().put(to + m.substring(from.length()), "");
            });
        }
    }

    /**
     * What makes two index descriptions the same index.
     *
     * @throws MongoServerError if the description asks for what this engine does not have
     */
    static List<Object> definition(Document description) {
        Document key = Fields.document(description, "key");
        String keys = key.entrySet().stream()
                .map(e -> e.getKey() + ':' + (e.getValue() instanceof Number n ? n.intValue() : e.getValue()))
                .collect(Collectors.joining(","));
        return List.of(
                keys,
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                Objects.toString(description.get("partialFilterExpression")),
                description.get("expireAfterSeconds") instanceof Number n ? n.longValue() : -1L);
    }

    /** Refuses kinds of index this engine does not have, rather than to build one that answers differently. */
    static void requireSupported(Document description) {
        for (Map.Entry<String, Object> field :
                Fields.document(description, "key").entrySet()) {
            boolean position = List.of(field.getKey().split("\\.")).stream().anyMatch(p -> p.matches("\\d+"));
            if (position || field.getKey().contains("$") || !(field.getValue() instanceof Number)) {
                throw new MongoServerError(67, "CannotCreateIndex", "unsupported index key " + field);
            }
        }
        if (description.containsKey("collation")) {
            throw new MongoServerError(67, "CannotCreateIndex", "collation is not supported");
        }
        if (description.containsKey("expireAfterSeconds")
                && Fields.document(description, "key").size() > 1) {
            throw new MongoServerError(67, "CannotCreateIndex", "TTL indexes are single-field indexes");
        }
    }

    private MVMap<String, String> marks() {
        return store.openMap(
                MARKS,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    private String documentsName(String collection) {
        return DOCUMENTS + database + '.' + collection;
    }

    private String entriesName(Document index) {
        return entriesName(
                String.valueOf(index.get("ns")).substring(database.length() + 1), String.valueOf(index.get("name")));
    }

    private String entriesName(String collection, String index) {
        return ENTRIES + database + '.' + collection + ':' + index;
    }
}
