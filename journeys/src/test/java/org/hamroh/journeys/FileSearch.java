package org.hamroh.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

/** Reads files that may still be written to, in blocks that overlap, so that nothing is cut in two. */
final class FileSearch {

    static final int BLOCK = 4 << 20;
    private static final int OVERLAP = 1 << 10;

    private FileSearch() {}

    /** Where each canary lies, in which form and under which compression; and how much was read. */
    record Findings(Set<String> places, long bytes) {}

    /** Searches files, and what is compressed inside them. */
    static Findings forCanaries(Canaries canaries, Iterable<Path> files) {
        var places = new TreeSet<String>();
        long bytes = 0;
        for (Path file : files) {
            var starts = new TreeSet<Compressed.Start>(
                    java.util.Comparator.comparing(Compressed.Start::at).thenComparing(Compressed.Start::how));
            long[] end = {0};
            bytes += each(file, (block, length) -> {
                canaries.in(block, length).forEach(seen -> places.add(place(seen, file, "")));
                starts.addAll(Compressed.startsIn(block, length, end[0]));
                end[0] += length - Math.min(OVERLAP, length);
            });
            for (Compressed.Start start : starts) {
                Compressed.read(
                        file,
                        start,
                        (block, length) -> canaries.in(block, length)
                                .forEach(seen -> places.add(place(seen, file, ", " + start.how()))));
            }
        }
        return new Findings(places, bytes);
    }

    private static String place(Canaries.Sighting seen, Path file, String how) {
        return "«" + seen.text() + "» (" + seen.form() + how + ") in " + file;
    }

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
                reader.accept(block, length);
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
