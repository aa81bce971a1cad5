package org.hamroh.ombudsman.template;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A letter or a question. Nothing of it is ever lost: a change adds an edition, and who withdraws it keeps it.
 *
 * @param editions the latest last
 * @param withdrawnAt since when it is not offered to officers any more
 * @param command hash of the command that made it
 */
@Document("templates")
@TypeAlias("template")
record Template(
        @Id UUID id,
        @Indexed String office,
        Purpose purpose,
        List<Edition> editions,
        @Nullable Instant withdrawnAt,
        @Nullable String command,
        @Version @Nullable Long version) {
    /** For what it is offered. */
    enum Purpose {
        /** A question without whose answer the work cannot go on. */
        QUESTION,
        /** Something the complainant is told. */
        LETTER,
        /** The explanation of a decision. */
        DECISION;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Template of(UUID id, String office, Purpose purpose, Edition first, @Nullable String command) {
        return new Template(id, office, purpose, List.of(first), null, command, null);
    }

    Edition latest() {
        return editions.getLast();
    }

    /** With another edition; the same words again change nothing. */
    Template rewritten(Purpose newPurpose, Edition edition) {
        boolean same =
                latest().names().equals(edition.names()) && latest().texts().equals(edition.texts());
        var all = same
                ? editions
                : Stream.concat(editions.stream(), Stream.of(edition)).toList();
        return new Template(id, office, newPurpose, all, withdrawnAt, command, version);
    }

    Template withdrawn(@Nullable Instant at) {
        return new Template(id, office, purpose, editions, at, command, version);
    }
}
