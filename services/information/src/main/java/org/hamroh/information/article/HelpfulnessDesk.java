package org.hamroh.information.article;

import java.util.List;
import java.util.Set;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts what readers think of an article, in numbers alone. */
@Component
class HelpfulnessDesk {
    private static final Set<String> REASONS = Set.of("unclear", "wrong", "missing", "other");

    private final MongoTemplate mongo;

    HelpfulnessDesk(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void count(String slug, Language language, boolean helped, @Nullable String reason) {
        var one = new Update().inc(helped ? "helped" : "not", 1).inc(helped ? "not" : "helped", 0);
        one.setOnInsert("slug", slug).setOnInsert("language", language.code());
        if (!helped && reason != null && REASONS.contains(reason)) {
            one.inc("reasons." + reason, 1);
        }
        mongo.upsert(Query.query(Criteria.where("_id").is(slug + "/" + language.code())), one, Helpfulness.class);
    }

    List<Helpfulness> all(Caller caller) {
        Editors.requireReader(caller);
        return mongo.findAll(Helpfulness.class);
    }
}
