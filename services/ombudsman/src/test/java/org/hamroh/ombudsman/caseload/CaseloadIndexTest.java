package org.hamroh.ombudsman.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
                    for (var sorting : Sorting.values()) {
                        for (var after :
                                new @Nullable Cursor[] {null, new Cursor(sorting, Instant.EPOCH, UUID.randomUUID())}) {
                            var asked = new CaseloadQuery.Asked(stage, category, place, null, sorting, after, 25);
                            var wanted = new ArrayList<>(equalities(asked));
                            wanted.add(sorting.field);
                            wanted.add("_id");
                            assertThat(indexes).as("%s", asked).contains(wanted);
                        }
                    }
                }
            }
        }
    }

    @Test
    void oneTermStandsForAnyCombination() {
        var asked = new CaseloadQuery.Asked("filed", "detention", "RU-SVE", null, Sorting.NEWEST, null, 25);
        assertThat(equalities(asked)).containsExactly("office", "facets");
    }

    private List<String> equalities(CaseloadQuery.Asked asked) {
        var terms = CaseloadQuery.terms(OFFICER, asked);
        BsonDocument filter = CaseloadQuery.filter("ombudsman-tj", terms, asked)
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
