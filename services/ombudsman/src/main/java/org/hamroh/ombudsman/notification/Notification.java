package org.hamroh.ombudsman.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something to be told. It names the case and no person: where a complainant is told is read at the moment of telling, from the case.
 * Kept for a month after it was settled, so that an event that comes again tells nothing again.
 *
 * @param id of the event that caused it, and for whom
 * @param to an address of the office; null for the complainant
 * @param dueOn the last day for an urgent case, a local date of Dushanbe
 * @param attempts how often it was tried
 * @param nextAt when it is tried (again); absent once it is settled
 * @param outcome sent, nobody, superseded or given_up; absent while it waits
 */
@Document(Notification.COLLECTION)
@TypeAlias("notification")
@CompoundIndex(name = "next", def = "{'nextAt': 1}", sparse = true)
@CompoundIndex(name = "case", def = "{'complaint': 1}")
record Notification(
        @Id String id,
        UUID complaint,
        @Nullable String to,
        @Nullable String dueOn,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable String outcome,
        @Indexed(expireAfter = "30d") @Nullable Instant settledAt) {
    static final String COLLECTION = "notifications";
    /** How long to wait after each attempt that failed. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** News for the complainant of the case. */
    static Notification news(UUID event, UUID complaint, Instant nextAt) {
        return new Notification(event.toString(), complaint, null, null, 0, nextAt, null, null);
    }

    /** An urgent case, for an address of the office. */
    static Notification urgent(UUID event, UUID complaint, String to, String dueOn, Instant now) {
        return new Notification(event + "|" + to, complaint, to, dueOn, 0, now, null, null);
    }

    boolean isForOffice() {
        return to != null;
    }

    /** How long to wait after so many attempts; null to give up. */
    static @Nullable Duration pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? null : PAUSES.get(Math.max(0, attempts - 1));
    }
}
