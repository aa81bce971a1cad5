package org.hamroh.ombudsman.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads the sums of months. */
@Component
class StatisticsQuery {
    private final MongoTemplate mongo;

    StatisticsQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The months of the period in which the office received a complaint, by their names, so that no more is read than they are. */
    List<MonthFigures> months(String office, YearMonth from, int number) {
        List<String> ids = LongStream.range(0, number)
                .mapToObj(from::plusMonths)
                .map(month -> MonthFigures.id(office, month.toString()))
                .toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), MonthFigures.class);
    }
}
