package org.hamroh.ombudsman.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An index answers a question in order when its first fields are those held equal and its next ones those sorted by. So every
 * question of the list is compared with the indexes there are.
 */
@EmbeddedOmbudsman
class CaseloadIndexTest {
    private static final Caller OFFICER =
            new Caller("person", "ombudsman-tj", "ombudsman", Set.of("ombudsman.officer"), Set.of(), Locale.ENGLISH);

    @Autowired
    private MongoTemplate mongo;

    @Test
    void everyCombinationOfFiltersAndSortsHasItsIndex() {
        var indexes = new ArrayList<List<String>>();
        for (var index : mongo.getCollection("complaints").listIndexes()) {
            indexes.add(List.copyOf(index.get("key", Document.class).keySet()));
        }
        for (var stage : new @Nullable String[] {null, "filed"}) {
            for (var category : new @Nullable String[] {null, "detention"}) {
                for (var place : new @Nullable String[] {null, "RU", "RU-SVE"}) {
                    for (var sorting : List.of(Sorting.NEWEST, Sorting.OLDEST, Sorting.LATEST_MESSAGE)) {
                        var asked = asked(stage, category, place, sorting);
                        var wanted = new ArrayList<>(equalities(asked));
                        wanted.add(sorting.field);
                        wanted.add("_id");
                        assertThat(indexes).as("%s", asked).contains(wanted);
                    }
                }
            }
        }
        // What is few by nature: each is found by its own short index, and the rest of the question is put to what it
        // finds.
        assertThat(indexes)
                .contains(
                        List.of("office", Sorting.URGENT.field, "_id"),
                        List.of("office", Sorting.DUE.field, "_id"),
                        List.of("office", "unread"),
                        List.of("countdown.watch"),
                        List.of("office", "officers", "filedAt", "_id"));
    }

    @Test
    void oneTermStandsForAnyCombination() {
        var asked = asked("filed", "detention", "RU-SVE", Sorting.NEWEST);
        assertThat(equalities(asked)).containsExactly("office", "facets");
    }

    private static CaseloadQuery.Asked asked(
            @Nullable String stage, @Nullable String category, @Nullable String place, Sorting sorting) {
        return new CaseloadQuery.Asked(stage, category, place, null, null, null, false, null, sorting, null, 25);
    }

    private List<String> equalities(CaseloadQuery.Asked asked) {
        var terms = CaseloadQuery.terms(OFFICER, asked);
        BsonDocument filter = CaseloadQuery.filter("ombudsman-tj", terms, asked, LocalDate.EPOCH, LocalDate.EPOCH)
                .toBsonDocument(
                        BsonDocument.class, mongo.getCollection("complaints").getCodecRegistry());
        var fields = new ArrayList<String>();
        for (var part : filter.getArray("$and")) {
            part.asDocument().forEach((field, value) -> {
                if (value.isString()) {
                    fields.add(field);
                }
            });
        }
        return fields;
    }
}
