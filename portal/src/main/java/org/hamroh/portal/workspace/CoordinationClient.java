package org.hamroh.portal.workspace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/** The coordination service as its members and the administrator use it. */
interface CoordinationClient {
    /** Counts of the last twelve months. */
    @GetExchange("/api/coordination/complaint-counts")
    Counts counts();

    /** @param lastEventAt when the last event that is counted here happened; null before the first */
    record Counts(
            String from,
            String until,
            List<Row> rows,
            Tally total,
            @Nullable Instant lastEventAt) {}

    record Row(String category, String place, String month, long filed, long admitted, long notAdmitted, long closed) {}

    record Tally(long filed, long admitted, long notAdmitted, long closed) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Row row) {
            return new Tally(
                    filed + row.filed(),
                    admitted + row.admitted(),
                    notAdmitted + row.notAdmitted(),
                    closed + row.closed());
        }
    }
}
