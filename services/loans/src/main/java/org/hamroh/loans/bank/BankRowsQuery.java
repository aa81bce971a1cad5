package org.hamroh.loans.bank;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The lines of a lender's bank files that nobody has found a loan for. */
@Component
class BankRowsQuery {
    private static final int MOST = 500;

    private final MongoTemplate mongo;

    BankRowsQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    List<BankRow> unmatched(String lender) {
        return mongo.find(
                Query.query(Criteria.where("lender").is(lender).and("state").is("unmatched"))
                        .with(Sort.by("lender", "state", "_id"))
                        .limit(MOST),
                BankRow.class);
    }
}
