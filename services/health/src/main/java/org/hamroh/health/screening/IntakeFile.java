package org.hamroh.health.screening;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The parts of an uploaded file, one after the other, each opened when it is read. */
final class IntakeFile extends InputStream {
    private final IntFunction<byte @Nullable []> parts;
    private byte[] part = new byte[0];
    private int next;
    private int at;

    /** @param parts the part with this number, from 0; null after the last */
    IntakeFile(IntFunction<byte @Nullable []> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        return ready() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        while (at >= part.length) {
            byte[] following = parts.apply(next++);
            if (following == null) {
                return false;
            }
            part = following;
            at = 0;
        }
        return true;
    }

    /** The file cut into parts of this length at most. */
    static byte[] part(byte[] file, int number, int length) {
        int from = number * length;
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + length));
    }
}
