package org.hamroh.journeys;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.xerial.snappy.SnappyError;
import org.xerial.snappy.SnappyInputStream;

/**
 * Streams that are compressed inside other files, such as record batches in the segments of a topic or a log that was rolled:
 * each begins with bytes that give it away.
 */
enum Compressed {
    GZIP(new int[] {0x1f, 0x8b, 0x08}) {
        @Override
        InputStream open(InputStream from) throws IOException {
            return new GZIPInputStream(from);
        }
    },
    ZSTD(new int[] {0x28, 0xb5, 0x2f, 0xfd}) {
        @Override
        InputStream open(InputStream from) throws IOException {
            return new ZstdInputStream(from);
        }
    },
    LZ4(new int[] {0x04, 0x22, 0x4d, 0x18}) {
        @Override
        InputStream open(InputStream from) throws IOException {
            return new LZ4FrameInputStream(from);
        }
    },
    SNAPPY(new int[] {0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0}) {
        @Override
        InputStream open(InputStream from) throws IOException {
            return new SnappyInputStream(from);
        }
    };

    private static final int MOST = 16 << 20;
    private static final int BLOCK = 1 << 16;
    private static final int OVERLAP = 1 << 10;

    private final int[] magic;

    Compressed(int[] magic) {
        this.magic = magic;
    }

    abstract InputStream open(InputStream from) throws IOException;

    /** A place where such a stream begins. */
    record Start(Compressed how, long at) {}

    /** Every place in a block that may be the beginning of one. */
    static List<Start> startsIn(byte[] block, int length, long offset) {
        var starts = new ArrayList<Start>();
        for (int at = 0; at < length; at++) {
            byte here = block[at];
            if (here == 0x1f || here == 0x28 || here == 0x04 || here == (byte) 0x82) {
                for (Compressed each : values()) {
                    if (each.beginsAt(block, at, length)) {
                        starts.add(new Start(each, offset + at));
                    }
                }
            }
        }
        return starts;
    }

    private boolean beginsAt(byte[] block, int at, int length) {
        if (at + magic.length > length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((block[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Hands over what the stream holds, as far as it can be read, in blocks that overlap. */
    static void read(Path file, Start start, ObjIntConsumer<byte[]> reader) {
        byte[] block = new byte[BLOCK];
        int kept = 0;
        int total = 0;
        try (InputStream raw = Files.newInputStream(file)) {
            raw.skipNBytes(start.at());
            InputStream in = start.how().open(new BufferedInputStream(raw));
            while (total < MOST) {
                int read = in.read(block, kept, BLOCK - kept);
                if (read <= 0) {
                    return;
                }
                total += read;
                int length = kept + read;
                reader.accept(block, length);
                kept = Math.min(OVERLAP, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        } catch (IOException | RuntimeException | SnappyError endOfWhatCanBeRead) {
            // Bytes that only looked like a beginning, or a stream that ends in something else.
            return;
        }
    }
}
