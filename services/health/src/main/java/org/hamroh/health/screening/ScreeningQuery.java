package org.hamroh.health.screening;

import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What an organisation recorded at its points, the latest day first. */
@Component
class ScreeningQuery {
    private final MongoTemplate mongo;

    ScreeningQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Where a list goes on. */
    record After(String day, UUID id) {}

    List<Screening> own(Caller caller, @Nullable String day, @Nullable After after, int most) {
        Criteria own = Criteria.where("organisation").is(caller.organisation());
        if (!caller.places().isEmpty()) {
            String within = String.join(
                    "|", caller.places().stream().map(ScreeningQuery::literal).toList());
            own = own.and("place").regex("^(" + within + ")(-|$)");
        }
        if (day != null && !day.isEmpty()) {
            own = own.and("facts.day").is(day);
        }
        if (after != null) {
            own = own.orOperator(
                    Criteria.where("facts.day").lt(after.day()),
                    Criteria.where("facts.day").is(after.day()).and("_id").gt(after.id()));
        }
        Query query = Query.query(own)
                .with(Sort.by(Sort.Order.desc("facts.day"), Sort.Order.asc("_id")))
                .limit(most);
        return mongo.find(query, Screening.class);
    }

    private static String literal(String place) {
        return place.replaceAll("[^A-Za-z0-9-]", "");
    }
}
