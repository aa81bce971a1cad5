package org.hamroh.ombudsman.caseload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in the list.
 *
 * @param lastMessageAt when something was last said; the filing counts as the first
 * @param waitingFor whose turn it is to write: office, complainant, or nobody's once the work has ended
 * @param urgent whether somebody may come to harm while the office waits
 * @param dueOn the last day for the stage, a local date of Dushanbe; null while the clock stands still and after the end
 * @param due due, due_soon, overdue or paused; null after the end
 * @param lead the officer who answers for it
 * @param unread whether something is new for the officer who asks
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
        @Nullable String waitingFor,
        boolean urgent,
        @Nullable String dueOn,
        @Nullable String due,
        @Nullable String lead,
        boolean unread) {}
