package org.hamroh.health.screening;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.hamroh.kernel.security.Caller;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The latest files of an organisation, and what is to be mended in one. */
@Component
class IntakeQuery {
    private static final int MOST = 20;

    private final MongoTemplate mongo;

    IntakeQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    List<Intake> latest(Caller caller) {
        Query own = Query.query(Criteria.where("organisation").is(caller.organisation()))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(MOST);
        return mongo.find(own, Intake.class).stream()
                .filter(each -> caller.covers(each.place()))
                .toList();
    }

    /** @param field of the row; @param key of the sentence that says what to mend */
    record Wrong(long row, String field, String key) {}

    /** By row, of a file the caller has been found to own. */
    List<Wrong> errors(Caller caller, Intake intake) {
        if (!intake.organisation().equals(caller.organisation())) {
            return List.of();
        }
        List<Wrong> all = new ArrayList<>();
        for (Document each : mongo.getCollection(IntakeDesk.ERRORS)
                .find(new Document("intake", intake.id()))
                .sort(Sorts.ascending("intake", "row"))) {
            all.add(new Wrong(each.getLong("row"), each.getString("field"), each.getString("key")));
        }
        return all;
    }
}
