package org.hamroh.kernel.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message this service could not take in, kept as it came until somebody sends it round again or discards it; it is kept
 * after that too.
 *
 * @param id topic, partition and offset of the dead-letter record
 * @param topic from which it came
 * @param reason the kind of failure, without anything the message said
 * @param headers of the message, in its order
 * @param redrivenAt when it was last sent round again; null while it waits
 * @param discarded by whom and why; null while it waits
 */
@Document("deadLetters")
@CompoundIndex(name = "waitingNow", def = "{'redrivenAt': 1, 'discarded.at': 1, '_id': -1}")
@CompoundIndex(name = "discarded", def = "{'discarded.at': -1}", partialFilter = "{'discarded.at': {'$exists': true}}")
record DeadLetter(
        @Id String id,
        Instant at,
        String topic,
        @Nullable String key,
        @Nullable String type,
        String reason,
        List<Header> headers,
        byte @Nullable [] value,
        @Nullable Instant redrivenAt,
        @Nullable Discarded discarded) {
    /** A list of these, because a header's name may be anything and stand twice. */
    record Header(String name, byte[] value) {}

    /**
     * @param by id of the person
     * @param why in that person's words
     */
    record Discarded(Instant at, String by, String why) {}
}
