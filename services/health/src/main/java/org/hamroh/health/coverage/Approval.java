package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The figures of a programme and period as a centre approved them. Records may still be corrected; what then differs from here is
 * visible.
 *
 * @param id {@code programme|period}
 * @param population version of the target population that holds for the period from then on; null if there was none
 * @param figures persons and tests by place
 */
@Document(Approval.COLLECTION)
record Approval(
        @Id String id,
        Instant at,
        String by,
        String office,
        @Nullable Integer population,
        Map<String, Counts> figures) {
    static final String COLLECTION = "approvals";

    /** @param persons distinct persons */
    record Counts(long persons, long tests) {}
}
