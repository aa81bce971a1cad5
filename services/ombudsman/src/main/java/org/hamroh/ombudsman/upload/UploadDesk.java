package org.hamroh.ombudsman.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Receives files, hands them to the cases that claim them, and reads them back. */
@Component
public class UploadDesk {
    static final Duration UNCLAIMED_LIFE = Duration.ofHours(24);
    /** More than a case may take to be written after its files were claimed. */
    private static final Duration UNSETTLED_LIFE = Duration.ofHours(1);

    private final Uploads uploads;
    private final Function<FileType, Cleaning> cleanings;
    private final FileKeys keys;
    private final Clock clock;

    UploadDesk(Uploads uploads, Function<FileType, Cleaning> cleanings, FileKeys keys, Clock clock) {
        this.uploads = uploads;
        this.cleanings = cleanings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The answer to an upload.
     *
     * @param key needed to attach or remove the file; told once
     * @param size in bytes after cleaning
     */
    record Received(UUID id, String key, String name, String type, long size) {
        @Override
        public String toString() {
            return "Received[" + id + "]";
        }
    }

    /**
     * A file that a case has claimed.
     *
     * @param caseId the case for which the command claimed it first
     */
    public record Claimed(UUID id, UUID caseId, String key, String name, String type, long size) {
        @Override
        public String toString() {
            return "Claimed[" + id + "]";
        }
    }

    /** @throws Refusal 415 if the type is not accepted, 422 if it cannot be read */
    Received receive(String typedName, byte[] file) {
        var type = FileType.of(file)
                .orElseThrow(() -> Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload.type-not-accepted"));
        var clean = cleaned(type, file);
        var id = Aggregate.newId();
        var key = keys.create();
        var name = FileNames.shown(typedName, type);
        var expires = clock.instant().plus(UNCLAIMED_LIFE);
        try (var encrypted = key.encrypt(id, clean)) {
            uploads.store(id, type.media, clean.length, key.sealName(id, name), expires, encrypted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Received(id, key.text(), name, type.media, clean.length);
    }

    /** A file to hand out; size in bytes. */
    public record Kept(String name, String type, long size, InputStream bytes) {
        @Override
        public String toString() {
            return "Kept[" + type + "]";
        }
    }

    /** Stores a file that the service itself made for a case, with its name sealed by a new key. */
    public Claimed keep(String name, byte[] file, UUID caseId, String command) {
        var received = receive(name, file);
        return claim(received.id(), received.key(), caseId, command)
                .orElseThrow(() -> new IllegalStateException("A file vanished while it was stored"));
    }

    private byte[] cleaned(FileType type, byte[] file) {
        try {
            return cleanings.apply(type).clean(file);
        } catch (UnreadableFile e) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "upload.unreadable");
        }
    }

    /** @throws Refusal 404 if there is no such unclaimed file or the key is another's */
    void discard(UUID id, String key) {
        var stored = uploads.find(id).orElseThrow(Refusal::notFound);
        if (keys.read(key).flatMap(k -> k.openName(id, stored.name())).isEmpty() || !uploads.deleteUnclaimed(id)) {
            throw Refusal.notFound();
        }
    }

    /**
     * Claims a file for a case, for ever. The same command may claim it again and learns for which case it did.
     *
     * @param command the hash of the command that claims
     * @return nothing if there is no such file, the key is another's, or another command was first
     */
    public Optional<Claimed> claim(UUID id, String keyText, UUID caseId, String command) {
        var key = keys.read(keyText);
        var name = key.flatMap(k -> uploads.find(id).flatMap(stored -> k.openName(id, stored.name())));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return uploads.claim(id, caseId, command, clock.instant().plus(UNSETTLED_LIFE))
                .flatMap(stored -> Optional.ofNullable(stored.claimedFor())
                        .map(owner -> new Claimed(id, owner, keyText, name.get(), stored.type(), stored.size())));
    }

    /** Destroys a file that a case held. Doing it again changes nothing. */
    public void erase(UUID id) {
        if (uploads.find(id).isPresent()) {
            uploads.delete(id);
        }
    }

    /** The file as it was stored after cleaning. */
    public InputStream read(UUID id, String keyText) {
        try {
            return keys.read(keyText).orElseThrow(Refusal::notFound).decrypt(id, uploads.open(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
