package org.hamroh.health.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads target populations; how many people live somewhere is no secret, so it is the same for all who read figures. */
@Component
class PopulationQuery {
    private static final int MOST = 200;

    private final MongoTemplate mongo;

    PopulationQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The number of the newest version that speaks of the year; null if there is none. */
    @Nullable
    Integer latest(int year) {
        PopulationVersion found = mongo.findOne(
                Query.query(Criteria.where("years").is(year).and("ready").is(true))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(1),
                PopulationVersion.class);
        return found == null ? null : found.version();
    }

    @Nullable
    PopulationVersion version(@Nullable Integer number) {
        PopulationVersion found = number == null ? null : mongo.findById(number, PopulationVersion.class);
        return found == null || !found.ready() ? null : found;
    }

    /** The newest first; the same for everybody who may read figures. */
    List<PopulationVersion> versions(Caller caller) {
        Readers.require(caller);
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(MOST), PopulationVersion.class);
    }

    /** By district. @param version null: none */
    Map<String, Population> of(@Nullable Integer version, String year) {
        if (version == null) {
            return Map.of();
        }
        String beginning = version + "|" + year + "|";
        Map<String, Population> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").gte(beginning).lt(beginning + "~")), Population.class)
                .forEach(each -> found.put(each.district(), each));
        return found;
    }
}
