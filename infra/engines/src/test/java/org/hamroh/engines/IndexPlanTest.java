package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IndexPlanTest {
    @AutoClose
    private final MVStore store = MVStore.open(null);

    @SuppressWarnings("NullAway") // asked only for the name of a collection that has a duplicate
    private static final MongoCollection<String> NOWHERE = null;

    private static Document doc(String field, @Nullable Object value) {
        return new Document(field, value);
    }

    private ValueIndex index(Document key, Document options) {
        List<IndexKey> keys = new ArrayList<>();
        key.forEach((path, direction) -> keys.add(new IndexKey(path, direction.equals(1))));
        Document description = doc("ns", "db.c")
                .append("name", "i" + store.getMapNames().size())
                .append("key", key);
        options.forEach(description::put);
        return new ValueIndex(new IndexMaps(store, "db"), description, keys);
    }

    @SuppressWarnings("NullAway") // a test that needs a plan fails without one
    private static Plan plan(ValueIndex index, Document query, Document order) {
        return index.plan(Conditions.of(query), order, true);
    }

    @Test
    void caseloadIsReadInOrderFromTheIndex() {
        ValueIndex index = index(doc("stage", 1).append("filedAt", 1), new Document());
        Document query = doc("$and", List.of(doc("stage", "filed"), doc("filedAt", doc("$lt", Instant.EPOCH))));
        assertThat(plan(index, query, doc("filedAt", -1).append("_id", -1))).matches(Plan::sorted);
        assertThat(plan(index, query, doc("filedAt", 1).append("_id", -1))).matches(p -> !p.sorted());
        assertThat(plan(index, doc("stage", doc("$in", List.of("filed", "closed"))), doc("filedAt", 1)))
                .matches(Plan::sorted);
        assertThat(plan(
                        index,
                        doc("stage", doc("$in", List.of("filed", "closed"))),
                        doc("stage", 1).append("filedAt", 1)))
                .matches(p -> !p.sorted());
    }

    @Test
    void listFilteredByATermOfAnArrayIsReadInOrderFromTheIndex() {
        ValueIndex index = index(doc("terms", 1).append("at", -1), new Document());
        index.add(doc("_id", 1).append("terms", List.of("x", "y")).append("at", 5), "1", NOWHERE);
        assertThat(plan(index, doc("terms", "x"), doc("at", -1).append("_id", -1)))
                .matches(p -> !p.sorted());
        assertThat(plan(index, doc("terms", "x"), doc("at", -1).append("_id", 1)))
                .matches(Plan::sorted);
        assertThat(plan(index, doc("terms", doc("$in", List.of("x", "y"))), doc("at", -1)))
                .matches(Plan::sorted);
        assertThat(plan(index, doc("terms", "x"), doc("terms", 1).append("at", -1)))
                .matches(p -> !p.sorted());
    }

    @Test
    void stretchesAreMergedAndADocumentOfSeveralComesOnce() {
        ValueIndex index = index(doc("terms", 1).append("at", -1), new Document());
        index.add(doc("_id", 1).append("terms", List.of("x", "y")).append("at", 5), "1", NOWHERE);
        index.add(doc("_id", 2).append("terms", List.of("x")).append("at", 9), "2", NOWHERE);
        index.add(doc("_id", 3).append("terms", List.of("y", "z")).append("at", 7), "3", NOWHERE);
        index.add(doc("_id", 4).append("terms", List.of("z")).append("at", 8), "4", NOWHERE);
        Document query = doc("terms", doc("$in", List.of("x", "y")));
        assertThat(plan(index, query, doc("at", -1)).positions().get()).containsExactly("2", "3", "1");
        assertThat(plan(index, query, doc("at", 1)).positions().get()).containsExactly("1", "3", "2");
    }

    @Test
    void twoBoundsOnOneFieldAreReadTogetherButNotOnAnArray() {
        ValueIndex index = index(doc("name", 1), new Document());
        for (String name : List.of("TJ25", "TJ26A", "TJ26B", "TJ27")) {
            index.add(doc("_id", name).append("name", name), name, NOWHERE);
        }
        Document query = doc("$and", List.of(doc("name", doc("$gte", "TJ26")), doc("name", doc("$lt", "TJ26\uFFFF"))));
        assertThat(plan(index, query, new Document()).positions().get()).containsExactly("TJ26A", "TJ26B");
        Document nothing = doc("$and", List.of(doc("name", doc("$gte", "TJ26B")), doc("name", doc("$lt", 3))));
        assertThat(plan(index, nothing, new Document()).entries()).isZero();
        assertThat(plan(index, nothing, new Document()).positions().get()).isEmpty();
        index.add(doc("_id", "x").append("name", List.of("A", "Z")), "x", NOWHERE);
        Document ends = doc("$and", List.of(doc("name", doc("$gte", "Z")), doc("name", doc("$lt", "B"))));
        assertThat(plan(index, ends, new Document()).positions().get()).contains("x");
    }

    @Test
    void fewCandidatesAreBetterThanTheRightOrderAndTheRightOrderIsBetterThanMany() {
        Plan inOrder = new Plan(35, true, 100_000, Stream::empty);
        assertThat(Plan.cheapest(List.of(inOrder, new Plan(10, false, 1, Stream::empty)), 26))
                .matches(plan -> plan.entries() == 1);
        assertThat(Plan.cheapest(List.of(inOrder, new Plan(10, false, 50_000, Stream::empty)), 26))
                .isEqualTo(inOrder);
        assertThat(Plan.cheapest(List.of(inOrder, new Plan(55, true, 50_000, Stream::empty)), 26))
                .matches(plan -> plan.gain() == 55);
    }

    @Test
    void descendingFieldsServeMixedOrders() {
        ValueIndex index = index(doc("a", 1).append("b", -1), new Document());
        assertThat(plan(index, new Document(), doc("a", 1).append("b", -1))).matches(Plan::sorted);
        assertThat(plan(index, new Document(), doc("a", -1).append("b", 1))).matches(Plan::sorted);
        assertThat(plan(index, new Document(), doc("a", 1).append("b", 1))).isNull();
    }

    @Test
    void pendingEventsAreReadInOrderFromTheirPartialIndex() {
        ValueIndex index =
                index(doc("outbox.at", 1), doc("partialFilterExpression", doc("outbox.at", doc("$exists", true))));
        Document query = doc("outbox.at", doc("$gt", Instant.EPOCH));
        assertThat(plan(index, query, doc("outbox.at", 1))).matches(Plan::sorted);
        assertThat(plan(index, new Document(), doc("outbox.at", 1))).isNull();
        assertThat(plan(index, doc("outbox.at", null), new Document())).isNull();
    }

    @Test
    void sparseIndexServesOnlyConditionsThatNeedAValue() {
        ValueIndex index = index(doc("a", 1), doc("sparse", true));
        assertThat(plan(index, doc("a", 1), new Document())).isNotNull();
        for (Object condition :
                List.of(doc("$exists", false), doc("$ne", 1), doc("$eq", null), doc("$nin", List.of(1)))) {
            assertThat(plan(index, doc("a", condition), new Document())).isNull();
        }
    }

    @Test
    void missingValuesAreFoundThroughAFullIndex() {
        assertThat(plan(
                        index(doc("redrivenAt", 1).append("_id", -1), new Document()),
                        doc("redrivenAt", null),
                        doc("_id", -1)))
                .matches(Plan::sorted);
    }
}
