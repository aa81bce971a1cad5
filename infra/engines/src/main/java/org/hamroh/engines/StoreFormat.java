package org.hamroh.engines;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The form in which a store file keeps its maps. A file of the first form, whose keys were not {@link PackedKeys}, is
 * rewritten when it is opened; until all of it is, it counts as one of the first form, so a crash only makes it begin anew.
 * Indexes are built again from the documents.
 */
final class StoreFormat {
    private static final String FORMAT = "format";
    private static final String CURRENT = "2";
    private static final String REWRITTEN = "rewritten:";
    private static final int DOCUMENTS_AT_ONCE = 200;

    private StoreFormat() {}

    static void upgrade(MVStore store) {
        MVMap<String, String> about = store.openMap(FORMAT);
        if (CURRENT.equals(about.get(FORMAT))) {
            return;
        }
        List<String> names = List.copyOf(store.getMapNames());
        names.stream().filter(n -> n.startsWith(REWRITTEN)).forEach(store::removeMap);
        List<String> documents =
                names.stream().filter(n -> n.startsWith(IndexMaps.DOCUMENTS)).toList();
        documents.forEach(name -> rewrite(store, name));
        for (String name : documents) {
            store.removeMap(name);
            store.renameMap(IndexMaps.documents(store, REWRITTEN + name), name);
        }
        names.stream()
                .filter(n -> n.startsWith(IndexMaps.ENTRIES) || n.equals(IndexMaps.MARKS))
                .forEach(store::removeMap);
        about.put(FORMAT, CURRENT);
        store.commit();
        StoreFile.confirm(store);
    }

    private static void rewrite(MVStore store, String name) {
        MVMap<String, byte[]> from = store.openMap(
                name,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        MVMap<String, byte[]> to = IndexMaps.documents(store, REWRITTEN + name);
        int since = 0;
        for (var cursor = from.cursor(null); cursor.hasNext(); ) {
            String key = cursor.next();
            to.put(key, cursor.getValue());
            if (++since % DOCUMENTS_AT_ONCE == 0) {
                store.commit();
                StoreFile.confirm(store);
            }
        }
    }
}
