package org.hamroh.engines;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRulesTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MongoRig rig;

    @SuppressWarnings("NullAway.Init")
    private MongoCollection<Document> things;

    @BeforeEach
    void start() throws IOException {
        rig = new MongoRig(folder.resolve("mongo.store"));
        things = rig.collection("things");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void restart() throws IOException {
        rig.restart();
        things = rig.collection("things");
    }

    private static Document doc(String json) {
        return Document.parse(json);
    }

    private void refusedAsDuplicate(Runnable write) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(write::run)
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void uniqueTreatsNumbersOfAllTypesAsEqual() throws Exception {
        things.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        things.insertOne(new Document("k", 1));
        restart();
        refusedAsDuplicate(() -> things.insertOne(new Document("k", 1L)));
        refusedAsDuplicate(() -> things.insertOne(new Document("k", 1.0)));
        refusedAsDuplicate(() -> things.insertOne(new Document("k", new Decimal128(new BigDecimal("1.0")))));
        refusedAsDuplicate(() -> things.insertOne(new Document("k", List.of(5, 1))));
        assertThat(things.countDocuments(eq("k", new Decimal128(1)))).isEqualTo(1);
        assertThat(things.find(eq("_id", 1)).first()).isNull();
    }

    @Test
    void compoundIdsAreFoundAndUnique() {
        things.insertOne(new Document("_id", doc("{place: 'SU', month: 1}")));
        assertThat(things.find(eq("_id", doc("{place: 'SU', month: 1.0}"))).first())
                .isNotNull();
        refusedAsDuplicate(() -> things.insertOne(new Document("_id", doc("{place: 'SU', month: 1.0}"))));
    }

    @Test
    void sparseUniqueAllowsManyWithoutTheField() {
        things.createIndex(
                Indexes.ascending("k"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(doc("{a: 1}"), doc("{a: 2}"), doc("{k: null}")));
        refusedAsDuplicate(() -> things.insertOne(doc("{k: null}")));
        assertThat(things.countDocuments(eq("k", null))).isEqualTo(3);
        assertThat(things.countDocuments(exists("k", false))).isEqualTo(2);
    }

    @Test
    void partialUniqueBindsOnlyWhatItsFilterHolds() {
        things.createIndex(
                Indexes.ascending("k"), new IndexOptions().unique(true).partialFilterExpression(doc("{open: true}")));
        things.insertMany(List.of(doc("{_id: 1, k: 1, open: true}"), doc("{_id: 2, k: 1, open: false}")));
        refusedAsDuplicate(() -> things.insertOne(doc("{k: 1, open: true}")));
        refusedAsDuplicate(() -> things.updateOne(eq("_id", 2), Updates.set("open", true)));
        things.updateOne(eq("_id", 1), Updates.set("open", false));
        things.updateOne(eq("_id", 2), Updates.set("open", true));
        assertThat(things.countDocuments(eq("k", 1))).isEqualTo(2);
    }

    @Test
    void uniqueIndexOverDuplicatesIsRefusedAndCanBeBuiltOnceTheyAreGone() throws Exception {
        things.insertMany(List.of(doc("{_id: 1, k: 1}"), doc("{_id: 2, k: 1}"), doc("{_id: 3, k: 3}")));
        var unique = new IndexOptions().unique(true);
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> things.createIndex(Indexes.ascending("k"), unique));
        things.deleteOne(eq("_id", 2));
        things.createIndex(Indexes.ascending("k"), unique);
        restart();
        assertThat(things.find(eq("k", 3)).first()).isEqualTo(doc("{_id: 3, k: 3}"));
        refusedAsDuplicate(() -> things.insertOne(doc("{k: 3}")));
    }

    @Test
    void sameNameForAnotherIndexIsRefused() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> things.createIndex(Indexes.ascending("b"), new IndexOptions().name("x")));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> things.createIndex(
                        Indexes.ascending("a"), new IndexOptions().name("x").expireAfter(1L, TimeUnit.HOURS)));
    }

    @Test
    void indexKindsItDoesNotHaveAreRefused() {
        for (String key : List.of("{'a.0': 1}", "{a: 'text'}", "{a: '2dsphere'}", "{a: 'hashed'}", "{'$**': 1}")) {
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> things.createIndex(doc(key)));
        }
        for (String filter : List.of("{a: {$ne: 1}}", "{a: {$exists: false}}", "{$or: [{a: 1}]}")) {
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> things.createIndex(
                            Indexes.ascending("a"), new IndexOptions().partialFilterExpression(doc(filter))));
        }
    }

    @Test
    void descriptionsDoNotMultiplyOverRestarts() throws Exception {
        for (int i = 0; i < 3; i++) {
            things.createIndex(
                    Indexes.ascending("outbox.at"),
                    new IndexOptions().name("outbox").partialFilterExpression(exists("outbox.at")));
            restart();
        }
        assertThat(things.listIndexes().map(d -> d.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "outbox");
    }

    @Test
    void droppedIndexStaysDroppedAndOthersOfItsNameStay() throws Exception {
        var options = new IndexOptions().name("x").unique(true).partialFilterExpression(exists("k"));
        things.createIndex(Indexes.ascending("k"), options);
        rig.collection("others").createIndex(Indexes.ascending("k"), options);
        things.dropIndex("x");
        restart();
        things.insertMany(List.of(doc("{k: 1}"), doc("{k: 1}")));
        rig.collection("others").insertOne(doc("{k: 1}"));
        refusedAsDuplicate(() -> rig.collection("others").insertOne(doc("{k: 1}")));
        rig.collection("others").dropIndexes();
        rig.collection("others").insertOne(doc("{k: 1}"));
    }

    @Test
    void renamedAndWrittenOutCollectionsKeepTheirDocumentsAndIndexes() throws Exception {
        things.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        things.insertOne(doc("{_id: 1, k: 1}"));
        things.aggregate(List.of(Aggregates.match(eq("k", 1)), Aggregates.out("copy")))
                .toCollection();
        things.renameCollection(new MongoNamespace("test.renamed"));
        restart();
        assertThat(things.countDocuments()).isZero();
        assertThat(rig.collection("copy").countDocuments()).isEqualTo(1);
        MongoCollection<Document> renamed = rig.collection("renamed");
        assertThat(renamed.find(eq("k", 1)).first()).isNotNull();
        refusedAsDuplicate(() -> renamed.insertOne(doc("{k: 1}")));
    }

    @Test
    void conditionsOnOneArrayMayBeMetByDifferentElements() {
        things.createIndex(Indexes.ascending("items.k", "items.v"));
        things.insertOne(doc("{items: [{k: 1, v: 1}, {k: 2, v: 2}]}"));
        assertThat(things.countDocuments(doc("{'items.k': 1, 'items.v': 2}"))).isEqualTo(1);
    }

    @Test
    void sortByAnArrayCountsAllItsElementsAlsoWhenAConditionMeetsOnlySome() {
        things.createIndex(Indexes.ascending("items.k", "items.v"));
        things.insertMany(
                List.of(doc("{_id: 1, items: [{k: 1, v: 9}, {k: 2, v: 1}]}"), doc("{_id: 2, items: [{k: 1, v: 5}]}")));
        assertThat(things.find(doc("{'items.k': 1}"))
                        .sort(doc("{'items.v': 1}"))
                        .limit(2)
                        .map(d -> d.getInteger("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(1, 2);
    }

    @Test
    void emptyArraysAreFoundInSortedOrder() {
        things.createIndex(Indexes.ascending("tags"));
        things.insertMany(List.of(doc("{_id: 1, tags: ['b']}"), doc("{_id: 2, tags: []}"), doc("{_id: 3}")));
        assertThat(things.find()
                        .sort(doc("{tags: 1}"))
                        .limit(3)
                        .map(d -> d.getInteger("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(2, 3, 1);
    }

    @Test
    void pendingEventsAreFoundByTheirTimeOncePerDocument() {
        things.createIndex(
                Indexes.ascending("outbox.at"),
                new IndexOptions().name("outbox").partialFilterExpression(exists("outbox.at")));
        for (int i = 0; i < 50; i++) {
            things.insertOne(new Document("_id", i).append("outbox", List.of()));
            things.updateOne(eq("_id", i), Updates.push("outbox", new Document("at", new Date(1000L + i))));
            things.updateOne(eq("_id", i), Updates.push("outbox", new Document("at", new Date(2000L + i))));
        }
        things.updateOne(eq("_id", 0), Updates.set("outbox", List.of()));
        assertThat(things.find(gt("outbox.at", new Date(0)))
                        .sort(doc("{'outbox.at': 1}"))
                        .limit(3)
                        .map(d -> d.getInteger("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(1, 2, 3);
        assertThat(things.countDocuments(gt("outbox.at", new Date(0)))).isEqualTo(49);
    }

    @Test
    void refusedWriteLeavesIndexesAsTheyWere() {
        things.createIndex(Indexes.ascending("a", "b"));
        things.insertOne(doc("{_id: 1, a: 1, b: 1}"));
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> things.insertOne(doc("{_id: 2, a: [1, 2], b: [3, 4]}")));
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> things.replaceOne(eq("_id", 1), doc("{a: 9, 'x.y': 1}")));
        assertThat(things.countDocuments()).isEqualTo(1);
        assertThat(things.find(eq("a", 1)).first()).isEqualTo(doc("{_id: 1, a: 1, b: 1}"));
        assertThat(things.find(eq("a", 9)).first()).isNull();
    }

    @Test
    void orderedBulkStopsAtItsFirstErrorAndCountsRightly() {
        things.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() ->
                        things.insertMany(List.of(doc("{_id: 1, k: 1}"), doc("{_id: 2, k: 1}"), doc("{_id: 3, k: 3}"))))
                .satisfies(
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        things.insertOne(doc("{_id: 4, k: 4}"));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> things.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 4), Updates.set("x", 1)),
                        new UpdateOneModel<>(eq("_id", 4), Updates.set("k", 1)),
                        new UpdateOneModel<>(eq("_id", 4), Updates.set("x", 2)))))
                .satisfies(
                        e -> assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1))
                .satisfies(e -> assertThat(e.getWriteErrors().get(0).getIndex()).isEqualTo(1));
        assertThat(things.find(eq("x", 1)).first()).isNotNull();
    }

    @Test
    void expiredDocumentsGoAndOthersStay() throws Exception {
        things.createIndex(Indexes.ascending("seen"), new IndexOptions().expireAfter(3600L, TimeUnit.SECONDS));
        Instant now = Instant.now();
        for (int i = 0; i < 1200; i++) {
            things.insertOne(new Document("seen", Date.from(now.minusSeconds(4000))));
        }
        things.insertMany(List.of(new Document("seen", Date.from(now)), doc("{seen: 'text'}"), doc("{}")));
        restart();
        rig.server().tidy();
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void whatWouldBeIgnoredIsRefused() {
        var database = rig.client().getDatabase("test");
        for (String command : List.of(
                "{create: 'v', viewOn: 'things', pipeline: []}",
                "{create: 'v', validator: {a: 1}}",
                "{create: 'v', capped: true, size: 1000}",
                "{find: 'things', collation: {locale: 'tg'}}",
                "{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'tg'}}]}")) {
            assertThatExceptionOfType(MongoCommandException.class)
                    .as(command)
                    .isThrownBy(() -> database.runCommand(doc(command)));
        }
    }
}
