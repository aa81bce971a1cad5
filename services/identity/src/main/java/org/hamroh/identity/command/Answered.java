package org.hamroh.identity.command;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A command that was carried out, for a day.
 *
 * @param id of the administrator, of the operation and of the command's key, which itself is not kept
 * @param answer sealed under that key, since it may hold a link or a secret; null while it is being carried out
 */
@Document("commands")
record Answered(
        @Id String id,
        @Nullable Sealed answer,
        @Indexed(expireAfter = "24h") Instant at) {}
