package org.hamroh.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds all that Hamroh keeps. One launcher at a time owns it. */
final class DataFolder {

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be and locks it until this process ends, however it ends. */
    static DataFolder open(Path wanted) throws IOException {
        if (!Files.exists(wanted)) {
            Folders.secret(wanted);
        }
        // The real path, so that a link to the folder does not look like another folder.
        Path path = wanted.toRealPath();
        Path file = path.resolve("hamroh.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new Refused("""
                    Hamroh already runs on the data folder %s (process %s).
                    Stop it first (Ctrl-C in its window, or: kill %s), or choose another folder with --data.""".formatted(path, owner, owner));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataFolder(path, lock);
    }

    Path path() {
        return path;
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path status() {
        return path.resolve("status.properties");
    }

    boolean owned() {
        return lock.isValid();
    }
}
