package org.hamroh.identity.authorization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One authorization as it lies in the database: found by digests of its tokens, readable only with the key of this issuer.
 *
 * @param person whose it is, or the id of a program
 * @param client which program got it
 * @param lookups {@code kind:digest} of every token, code and state that leads here
 * @param codeSpent whether its authorization code was used
 * @param refresh the lookup of the one refresh token that is good now
 * @param formerRefresh the one before it, and since when it is no longer good
 * @param firstIdToken the lookup of the ID token with which the client signs out
 * @param sealed the authorization itself, encrypted
 * @param expiresAt when its last token dies and the database forgets it
 */
@Document("authorizations")
record StoredAuthorization(
        @Id String id,
        String person,
        String client,
        @Indexed List<String> lookups,
        boolean codeSpent,
        @Nullable String refresh,
        @Nullable String formerRefresh,
        @Nullable Instant rotatedAt,
        @Nullable String firstIdToken,
        byte[] sealed,
        @Indexed(expireAfter = "0s") Instant expiresAt) {}
