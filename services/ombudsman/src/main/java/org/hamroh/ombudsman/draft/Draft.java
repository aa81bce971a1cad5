package org.hamroh.ombudsman.draft;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something half-written.
 *
 * @param id hash of the name under which it is asked for
 * @param bytes sealed with a key made from that name, so that what lies in the store opens for nobody who has not the name
 * @param changedAt the store removes it a day after
 */
@Document("drafts")
record Draft(
        @Id String id,
        Sealed bytes,
        @Indexed(expireAfter = "24h") Instant changedAt) {}
