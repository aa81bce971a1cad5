package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IndexPlanTest {
    @AutoClose
    private final MVStore store = MVStore.open(null);

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

    private static OrderedIndex.@Nullable Plan plan(ValueIndex index, Document query, Document order) {
        return index.plan(Conditions.of(query), order, true);
    }

    @Test
    void caseloadIsReadInOrderFromTheIndex() {
        ValueIndex index = index(doc("stage", 1).append("filedAt", 1), new Document());
        Document query = doc("$and", List.of(doc("stage", "filed"), doc("filedAt", doc("$lt", Instant.EPOCH))));
        assertThat(plan(index, query, doc("filedAt", -1).append("_id", -1))).matches(OrderedIndex.Plan::sorted);
        assertThat(plan(index, query, doc("filedAt", 1).append("_id", -1))).matches(p -> !p.sorted());
        assertThat(plan(index, doc("stage", doc("$in", List.of("filed", "closed"))), doc("filedAt", 1)))
                .matches(p -> !p.sorted());
    }

    @Test
    void descendingFieldsServeMixedOrders() {
        ValueIndex index = index(doc("a", 1).append("b", -1), new Document());
        assertThat(plan(index, new Document(), doc("a", 1).append("b", -1))).matches(OrderedIndex.Plan::sorted);
        assertThat(plan(index, new Document(), doc("a", -1).append("b", 1))).matches(OrderedIndex.Plan::sorted);
        assertThat(plan(index, new Document(), doc("a", 1).append("b", 1))).isNull();
    }

    @Test
    void pendingEventsAreReadInOrderFromTheirPartialIndex() {
        ValueIndex index =
                index(doc("outbox.at", 1), doc("partialFilterExpression", doc("outbox.at", doc("$exists", true))));
        Document query = doc("outbox.at", doc("$gt", Instant.EPOCH));
        assertThat(plan(index, query, doc("outbox.at", 1))).matches(OrderedIndex.Plan::sorted);
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
                .matches(OrderedIndex.Plan::sorted);
    }
}
