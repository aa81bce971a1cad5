package org.hamroh.ombudsman.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.bson.Document;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@EmbeddedOmbudsman
class DraftIndexTest {
    @Autowired
    private MongoTemplate mongo;

    @Test
    void theStoreItselfForgetsDraftsAndFailuresAfterADay() {
        for (var collection : new String[] {"drafts", "receipt_failures"}) {
            var indexes = mongo.getCollection(collection).listIndexes().into(new ArrayList<Document>());
            assertThat(indexes)
                    .as(collection)
                    .anySatisfy(index -> assertThat(((Number) index.getOrDefault("expireAfterSeconds", 0)).longValue())
                            .isEqualTo(86_400));
        }
    }
}
