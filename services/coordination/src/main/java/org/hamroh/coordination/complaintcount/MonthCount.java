package org.hamroh.coordination.complaintcount;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The complaints of one category and place filed in one month.
 *
 * @param id {@code category|place|yyyy-MM}
 * @param month {@code yyyy-MM}, by the calendar of Dushanbe
 * @param shards the tallies of the parts of which the month is the sum
 * @param lastEventAt when the latest of the counted events happened
 */
@Document(MonthCount.COLLECTION)
@CompoundIndex(name = "month", def = "{'month': 1, '_id': 1}")
record MonthCount(
        @Id String id,
        String category,
        String place,
        String month,
        Map<String, Tally> shards,
        @Indexed(name = "lastEventAt") Instant lastEventAt) {
    static final String COLLECTION = "complaintCounts";

    Tally tally() {
        return shards.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
