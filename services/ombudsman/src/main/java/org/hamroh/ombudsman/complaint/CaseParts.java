package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a case that both sides are shown, opened. */
final class CaseParts {
    private CaseParts() {}

    /** A stage that was reached; the ground or the outcome as its code. */
    record StageReached(
            String stage,
            Instant at,
            @Nullable String ground,
            @Nullable String outcome,
            @Nullable String explanation) {

        static StageReached of(HistoryEntry entry, CaseReading.Texts texts) {
            return switch (entry.stage()) {
                case Stage.NotAdmitted n ->
                    new StageReached(
                            "not_admitted",
                            entry.at(),
                            n.ground().code(),
                            null,
                            texts.open(Complaint.EXPLANATION, n.explanation()));
                case Stage.Closed c ->
                    new StageReached(
                            "closed",
                            entry.at(),
                            null,
                            c.outcome().code(),
                            texts.open(Complaint.EXPLANATION, c.explanation()));
                case Stage.Filed f -> new StageReached(f.code(), entry.at(), null, null, null);
                case Stage.Admitted a -> new StageReached(a.code(), entry.at(), null, null, null);
            };
        }
    }

    /** A file to be fetched by its id; size in bytes. */
    record AttachedFile(UUID id, @Nullable String name, String type, long size) {
        static List<AttachedFile> of(List<Attachment> attachments, CaseReading.Texts texts) {
            return attachments.stream()
                    .map(each -> new AttachedFile(
                            each.id(),
                            texts.open(Attachment.nameField(each.id()), each.name()),
                            each.type(),
                            each.size()))
                    .toList();
        }
    }
}
