package org.hamroh.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One sign-in of one person with one browser. Every token that follows from it dies with it, within a minute.
 *
 * @param id safe to show and to log
 * @param person who signed in
 * @param digest of the secret in the browser's cookie, so a stolen database opens nothing
 * @param startedAt when the person proved who they are
 * @param seenAt when the session was last used, to the minute or so
 * @param endsAt when it ends by itself and the database forgets it
 * @param device browser and system in a few words, empty when not recognised; never an address
 * @param strong whether a second factor was proven
 */
@Document("sessions")
public record Session(
        @Id UUID id,
        @Indexed UUID person,
        @Indexed(unique = true) String digest,
        Instant startedAt,
        Instant seenAt,
        @Indexed(expireAfter = "0s") Instant endsAt,
        String device,
        boolean strong) {}
