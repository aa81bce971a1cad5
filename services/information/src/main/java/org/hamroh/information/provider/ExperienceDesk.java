package org.hamroh.information.provider;

import java.util.List;
import java.util.Set;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts what people met at a provider; who says so is neither asked nor kept. */
@Component
class ExperienceDesk {
    private static final Set<String> KINDS = Set.of("helped", "waited", "refused");

    private final MongoTemplate mongo;

    ExperienceDesk(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void count(String slug, @Nullable String kind) {
        if (kind == null || !KINDS.contains(kind)) {
            throw Refusal.invalid(List.of(FieldError.of("experience", "provider.choose")));
        }
        var one = new Update();
        KINDS.forEach(each -> one.inc(each, each.equals(kind) ? 1 : 0));
        mongo.upsert(Query.query(Criteria.where("_id").is(slug)), one, Experience.class);
    }

    Experience of(String slug) {
        var known = mongo.findById(slug, Experience.class);
        return known == null ? Experience.none(slug) : known;
    }
}
