package org.hamroh.ombudsman.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is counted of one complaint. It names nobody and quotes nothing, so it stays when the complaint is forgotten.
 *
 * @param id of the complaint
 * @param month of filing in Dushanbe, {@code 2026-11}; the month under which everything of this complaint is counted
 * @param place region where known (ISO 3166-2), country elsewhere (ISO 3166-1)
 * @param decidedAt when it was first admitted or not admitted
 * @param referredTo the kind of body it was last referred to
 * @param overdue whether a deadline ever passed
 */
@Document(CaseFigures.COLLECTION)
@CompoundIndex(name = "month", def = "{'office': 1, 'month': 1}")
record CaseFigures(
        @Id UUID id,
        String office,
        String month,
        String category,
        String place,
        @Nullable Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable Boolean admitted,
        @Nullable String referredTo,
        @Nullable Boolean overdue,
        @Nullable Standing standing) {
    static final String COLLECTION = "caseFigures";

    /** Whole days from filing to the first decision; null while there is none. */
    @Nullable
    Long daysToDecision() {
        return filedAt == null || decidedAt == null
                ? null
                : Duration.between(filedAt, decidedAt).toDays();
    }

    boolean stands(String stage) {
        return standing != null && standing.stage().equals(stage);
    }
}
