package org.hamroh.identity.link;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way to choose a password, good once and for a while: an invitation, or help for who forgot it.
 *
 * @param digest of the code, so a stolen database opens nothing
 * @param person whose password may be chosen; nobody has two links
 * @param phoneLost whether following it also forgets the second factor
 */
@Document("links")
public record AccessLink(
        @Id String digest,
        @Indexed(unique = true) UUID person,
        boolean phoneLost,
        Instant createdAt,
        @Indexed(expireAfter = "0s") Instant expiresAt) {}
