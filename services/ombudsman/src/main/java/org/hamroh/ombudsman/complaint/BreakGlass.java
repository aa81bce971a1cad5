package org.hamroh.ombudsman.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an officer has opened, with a reason, one case beyond the places he is limited to. For reading only, until it ends.
 *
 * @param until when it ends
 * @param reason sealed with the key of the case
 * @param seenAt when a head of the office took note of it; null while the notice waits
 */
@Document("breakGlass")
@TypeAlias("break-glass")
@CompoundIndex(name = "open", def = "{'complaint': 1, 'officer': 1, 'until': -1}")
@CompoundIndex(name = "waiting", def = "{'office': 1, 'seenAt': 1, '_id': -1}")
record BreakGlass(
        @Id UUID id,
        UUID complaint,
        String officer,
        String office,
        Instant at,
        Instant until,
        Sealed reason,
        @Nullable Instant seenAt,
        @Nullable String seenBy) {
    static final String REASON = "break-glass";
    static final Duration TIME = Duration.ofMinutes(30);

    BreakGlass seen(String head, Instant now) {
        return new BreakGlass(id, complaint, officer, office, at, until, reason, now, head);
    }
}
