package org.hamroh.ombudsman.complaint;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.ombudsman.upload.UploadDesk;
import org.hamroh.ombudsman.upload.UploadDesk.Claimed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings uploads into cases and reads them back. */
@Component
class AttachmentDesk {
    private final UploadDesk uploads;

    AttachmentDesk(UploadDesk uploads) {
        this.uploads = uploads;
    }

    /** Files that now belong to a case. */
    record Claim(UUID caseId, List<Claimed> files) {
        List<Attachment> sealed(CaseKey key) {
            return files.stream()
                    .map(file -> new Attachment(
                            file.id(),
                            file.type(),
                            file.size(),
                            key.seal(Attachment.nameField(file.id()), file.name()),
                            key.seal(Attachment.keyField(file.id()), file.key())))
                    .toList();
        }
    }

    /** A file to hand out. */
    record Download(String name, String type, long size, InputStream bytes) {}

    /**
     * Claims files for a case that is about to be filed. When the same command comes twice at once, the first to claim a file
     * decides which case it is, and the second joins it.
     */
    Claim claimForFiling(List<Filing.Attached> attached, IdempotencyKey command) {
        var caseId = Aggregate.newId();
        var files = new ArrayList<Claimed>();
        for (var each : attached) {
            var file = claim(each, caseId, command);
            caseId = file.caseId();
            files.add(file);
        }
        return new Claim(caseId, files);
    }

    Claim claimFor(UUID caseId, List<Filing.Attached> attached, IdempotencyKey command) {
        return new Claim(
                caseId,
                attached.stream().map(each -> claim(each, caseId, command)).toList());
    }

    private Claimed claim(Filing.Attached attached, UUID caseId, IdempotencyKey command) {
        return id(attached.id())
                .flatMap(id -> uploads.claim(id, Filing.valid(attached.key()), caseId, command.hash()))
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("uploads", "uploads.unknown"))));
    }

    /**
     * @param internal whether what only the office sees is open too
     * @throws Refusal 404 if the case has no such file
     */
    Download download(Complaint complaint, CaseKey key, String attachment, boolean internal) {
        var visible = complaint.messages().stream()
                .filter(message -> internal || !message.internal())
                .flatMap(message -> message.attachments().stream());
        var found = Stream.concat(complaint.attachments().stream(), visible)
                .filter(each -> each.id().toString().equals(attachment))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var bytes = uploads.read(found.id(), key.open(Attachment.keyField(found.id()), found.key()));
        return new Download(
                key.open(Attachment.nameField(found.id()), found.name()), found.type(), found.size(), bytes);
    }

    /** Destroys all files of a case, those among the messages too. */
    void erase(Complaint complaint) {
        Stream.concat(
                        complaint.attachments().stream(),
                        complaint.messages().stream().flatMap(message -> message.attachments().stream()))
                .forEach(each -> uploads.erase(each.id()));
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
