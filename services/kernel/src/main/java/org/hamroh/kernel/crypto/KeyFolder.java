package org.hamroh.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The folder of secrets: mounted in production, made on first run otherwise. Folder mode 700, files 600; a file, once made,
 * is overwritten by {@link #replace} alone. Several processes may start at once; they all read the first one's file.
 */
public final class KeyFolder {
    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The secret of this name, made now if there is none.
     *
     * @throws UncheckedIOException if the folder can be neither read nor written
     */
    public byte[] readOrCreate(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " can be neither read nor made", e);
        }
    }

    /** Where the secret of this name lies. */
    Path path(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /**
     * Puts another secret in the place of this one, as a whole: whoever reads sees the one or the other.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    void replace(String name, byte[] secret) {
        try {
            Files.move(
                    draft(secret),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + name + " cannot be replaced", e);
        }
    }

    private void create(Path file, byte[] secret) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
        Path draft = draft(secret);
        try {
            // A link fails where the name is taken, so whoever comes second keeps the first one's secret.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first.
        } finally {
            Files.delete(draft);
        }
    }

    private Path draft(byte[] secret) throws IOException {
        Path draft = folder.resolve("." + UUID.randomUUID());
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, options, mode("rw-------"))) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        return draft;
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
