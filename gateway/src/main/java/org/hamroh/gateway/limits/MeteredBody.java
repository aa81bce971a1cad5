package org.hamroh.gateway.limits;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.hamroh.gateway.limits.Bodies.Unacceptable;
import org.hamroh.gateway.refusal.Refusal;

/** Counts what is read and how fast it comes; holds nothing in memory. */
final class MeteredBody extends InputStream {

    private final InputStream body;
    private final long most;
    private final long graceNanos;
    private final int pace;
    private final long startedAt = System.nanoTime();
    private long read;

    MeteredBody(InputStream body, long most, Duration grace, int pace) {
        this.body = body;
        this.most = most;
        this.graceNanos = grace.toNanos();
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = body.read(into, offset, length);
        } catch (SocketTimeoutException silent) {
            throw new Unacceptable(Refusal.BODY_TOO_SLOW, silent);
        } catch (IOException broken) {
            throw new Unacceptable(Refusal.MALFORMED, broken);
        }
        if (count > 0) {
            read += count;
            if (read > most) {
                throw new Unacceptable(Refusal.BODY_TOO_LARGE);
            }
            long over = System.nanoTime() - startedAt - graceNanos;
            if (over > 0 && read < pace * (over / 1_000_000_000.0)) {
                throw new Unacceptable(Refusal.BODY_TOO_SLOW);
            }
        }
        return count;
    }
}
