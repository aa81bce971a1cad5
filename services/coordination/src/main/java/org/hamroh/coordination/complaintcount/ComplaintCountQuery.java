package org.hamroh.coordination.complaintcount;

import java.time.Instant;
import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads the monthly counts, as far as the caller's places reach. */
@Component
final class ComplaintCountQuery {
    private final MongoTemplate mongo;

    ComplaintCountQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Counts by month, category and place; at most one for each, over the at most 36 months of a period. */
    List<MonthCount> of(Period period, Caller caller) {
        Query query = Query.query(Criteria.where("month")
                        .gte(period.from().toString())
                        .lte(period.until().toString()))
                .with(Sort.by("month", "_id"));
        return mongo.find(query, MonthCount.class).stream()
                .filter(count -> caller.covers(count.place()))
                .toList();
    }

    /** When the latest event happened that any count has taken in; null before the first. */
    @Nullable
    Instant lastEventAt() {
        Query latest =
                new Query().with(Sort.by(Sort.Direction.DESC, "lastEventAt")).limit(1);
        MonthCount found = mongo.findOne(latest, MonthCount.class);
        return found == null ? null : found.lastEventAt();
    }
}
