package org.hamroh.engines;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFormatTest {
    @TempDir
    Path folder;

    @Test
    void fileOfTheFirstFormOpensWithAllDocumentsAndIndexes() throws Exception {
        Path file = folder.resolve("mongo.store");
        try (MongoRig rig = new MongoRig(file)) {
            var things = rig.collection("things");
            things.createIndex(Indexes.ascending("group"), new IndexOptions().name("by_group"));
            things.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            for (int n = 0; n < 450; n++) {
                things.insertOne(new Document("n", n).append("group", "ӯ" + n % 3));
            }
        }
        makeFirstForm(file);
        try (MongoRig rig = new MongoRig(file)) {
            verify(rig);
            rig.restart();
            verify(rig);
        }
    }

    private static void verify(MongoRig rig) {
        var things = rig.collection("things");
        assertThat(things.countDocuments()).isEqualTo(450);
        assertThat(things.countDocuments(eq("group", "ӯ1"))).isEqualTo(150);
        assertThat(things.find(eq("n", 449)).first()).isNotNull();
        assertThat(things.listIndexes().map(i -> i.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "by_group", "n_1");
    }

    /** As it was written before, with index entries that the new form could not read. */
    private static void makeFirstForm(Path file) {
        try (MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open()) {
            for (String name : List.copyOf(store.getMapNames())) {
                if (name.startsWith("d:")) {
                    MVMap<String, byte[]> old = store.openMap(
                            "old",
                            new MVMap.Builder<String, byte[]>()
                                    .keyType(StringDataType.INSTANCE)
                                    .valueType(ByteArrayDataType.INSTANCE));
                    old.putAll(IndexMaps.documents(store, name));
                    store.removeMap(name);
                    store.renameMap(old, name);
                } else if (name.startsWith("i:")) {
                    store.removeMap(name);
                    MVMap<String, String> old = store.openMap(
                            name,
                            new MVMap.Builder<String, String>()
                                    .keyType(StringDataType.INSTANCE)
                                    .valueType(StringDataType.INSTANCE));
                    old.put("\u00ff", "\u00ff");
                }
            }
            store.removeMap("format");
            store.commit();
        }
    }

    @Test
    void keysOnAPageAreReadAsTheyWereWritten() {
        Random random = new Random(5);
        try (MVStore store = MVStore.open(null)) {
            MVMap<String, byte[]> map = IndexMaps.documents(store, "d:x.y");
            List<String> keys =
                    new ArrayList<>(List.of("", "a", "ab", "abc", "b\u00ff", "b\u0000", "z".repeat(70_000)));
            for (int i = 0; i < 2000; i++) {
                keys.add(OrderedKey.of("key")
                        + OrderedKey.of((long) random.nextInt())
                        + OrderedKey.of("ҷ".repeat(i % 90)));
            }
            keys.forEach(key -> map.put(key, new byte[] {1}));
            assertThat(Scans.count(map, "a", "abc")).isEqualTo(3);
            assertThat(Scans.count(map, "aa", "aaa")).isZero();
            assertThat(Scans.count(map, "", String.valueOf(OrderedKey.END))).isEqualTo(map.sizeAsLong());
            assertThat(map.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            keys.stream().distinct().toList());
        }
        org.h2.mvstore.WriteBuffer out = new org.h2.mvstore.WriteBuffer();
        String[] page = {"", "a", "ab", "abc", "b\u0000", "b\u00ff", "b\u00ff" + "z".repeat(70_000)};
        PackedKeys.TYPE.write(out, page, page.length);
        String[] read = new String[page.length];
        out.getBuffer().flip();
        PackedKeys.TYPE.read(out.getBuffer(), read, read.length);
        assertThat(read).isEqualTo(page);
    }
}
