package org.hamroh.ombudsman.caseload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in the list.
 *
 * @param lastMessageAt when something was last said; the filing counts as the first
 * @param waitingFor whose turn it is to write: office, complainant, or nobody's once the work has ended
 */
record CaseloadItem(
        UUID id,
        String reference,
        String stage,
        String category,
        String country,
        @Nullable String region,
        String language,
        boolean anonymous,
        Instant filedAt,
        Instant lastMessageAt,
        @Nullable String waitingFor) {}
