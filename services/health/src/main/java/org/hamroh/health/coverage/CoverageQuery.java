package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads what was counted, by id alone: as fast with a million records as with ten. */
@Component
class CoverageQuery {
    private final MongoTemplate mongo;

    CoverageQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Every place and point of a programme and period of which something was counted. */
    List<Rollup> rollups(String programme, Span span) {
        String beginning = programme + "|" + span.code() + "|";
        return mongo.find(Query.query(Criteria.where("_id").gte(beginning).lt(beginning + "~")), Rollup.class);
    }

    /** One place in several periods, by period; what was not counted is not in it. */
    Map<String, Rollup> ofPlace(String programme, String place, Collection<String> periods) {
        List<String> ids = periods.stream()
                .map(each -> programme + "|" + each + "|" + place)
                .toList();
        Map<String, Rollup> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), Rollup.class)
                .forEach(each -> found.put(each.id().split("\\|")[1], each));
        return found;
    }

    /** When the programme's year was last counted; null if never. */
    @Nullable
    Instant countedAt(String programme, int year) {
        Document counted = mongo.findById(programme + "|" + year, Document.class, "counted");
        Date at = counted == null ? null : counted.getDate("at");
        return at == null ? null : at.toInstant();
    }

    /** Whether records of it changed since. */
    boolean isDue(String programme, int year) {
        return mongo.exists(Query.query(Criteria.where("_id").is(programme + "|" + year)), DueDesk.COLLECTION);
    }
}
