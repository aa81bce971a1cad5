package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Something written in the case.
 *
 * @param internal for the office only; the complainant never sees it
 * @param author the officer who wrote it; nobody is named for the complainant
 * @param commandHash of the command that brought it, so that the same command again brings no second one
 * @param version of the case in which it first stood
 */
record Message(
        UUID id,
        Instant at,
        Side from,
        boolean internal,
        @Nullable String author,
        Sealed text,
        List<Attachment> attachments,
        String commandHash,
        @Nullable Long version) {
    static String textField(UUID id) {
        return "message." + id + ".text";
    }
}
