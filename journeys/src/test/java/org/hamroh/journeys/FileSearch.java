package org.hamroh.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Reads files that may still be written to, in blocks that overlap, so that nothing is cut in two. */
final class FileSearch {

    private static final int BLOCK = 4 << 20;
    private static final int OVERLAP = 1 << 10;
    private static final byte[] NOTHING = new byte[BLOCK];

    private FileSearch() {}

    /** Hands over each block with its length, and returns the size of the file. */
    static long each(Path file, ObjIntConsumer<byte[]> reader) {
        byte[] block = new byte[BLOCK];
        long total = 0;
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.readNBytes(block, kept, BLOCK - kept);
                if (read == 0) {
                    return total;
                }
                total += read;
                int length = kept + read;
                // Kafka reserves its indexes as megabytes of nothing.
                if (!Arrays.equals(block, 0, length, NOTHING, 0, length)) {
                    reader.accept(block, length);
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        } catch (NoSuchFileException deletedMeanwhile) {
            return total;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
