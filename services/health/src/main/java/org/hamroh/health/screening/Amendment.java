package org.hamroh.health.screening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change after recording, kept for ever.
 *
 * @param kind corrected or withdrawn
 * @param by id of the person who changed it
 * @param fields what was changed, by name
 * @param reason code of why it was withdrawn
 * @param afterApproval whether the period had been approved before
 */
record Amendment(
        Instant at,
        String kind,
        String by,
        List<String> fields,
        @Nullable String reason,
        boolean afterApproval) {}
