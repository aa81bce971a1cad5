package org.hamroh.coordination.complaintcount;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The complaints of one category and place filed in one month.
 *
 * @param id {@code category|place|yyyy-MM}
 * @param month {@code yyyy-MM}, by the calendar of Dushanbe
 * @param lastEventAt when the latest of the counted events happened
 */
@Document(MonthCount.COLLECTION)
@CompoundIndex(name = "month", def = "{'month': 1, '_id': 1}")
record MonthCount(
        @Id String id,
        String category,
        String place,
        String month,
        long filed,
        long admitted,
        long notAdmitted,
        long closed,
        @Indexed(name = "lastEventAt") Instant lastEventAt) {
    static final String COLLECTION = "complaintCountMonths";

    Tally tally() {
        return new Tally(filed, admitted, notAdmitted, closed);
    }
}
