package org.hamroh.gateway.relay;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.hamroh.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One application behind the gateway and the open connections to it; the last used is used first. */
final class Upstream {

    /** A connection idle for less than this is taken to be alive without asking. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String host;
    private final int port;
    private final RelaySettings settings;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits;

    /** @param base {@code http://host[:port]}; a path is not supported */
    Upstream(URI base, RelaySettings settings) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("An application's address must be http://host:port, not " + base);
        }
        this.host = base.getHost();
        this.port = base.getPort() < 0 ? 80 : base.getPort();
        this.settings = settings;
        this.permits = new Semaphore(settings.connections());
    }

    /** @param checked whether a kept connection must be proven alive first, because the request cannot be sent twice */
    Answer exchange(ClassicHttpRequest request, boolean checked) throws IOException {
        Wire wire = lease(checked);
        boolean answered = false;
        try {
            Answer answer = new Answer(request, wire.exchange(request), wire, this);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                discard(wire);
            }
        }
    }

    private Wire lease(boolean checked) throws RelayFailure {
        if (!acquire()) {
            throw new RelayFailure(Refusal.UNAVAILABLE, new IllegalStateException("All connections are busy"));
        }
        Wire kept = poll(checked);
        if (kept != null) {
            return kept;
        }
        try {
            return Wire.open(host, port, settings);
        } catch (RelayFailure | RuntimeException unreachable) {
            permits.release();
            throw unreachable;
        }
    }

    void giveBack(Wire wire) {
        idle.addFirst(wire);
        permits.release();
    }

    void discard(Wire wire) {
        wire.cut();
        permits.release();
    }

    private @Nullable Wire poll(boolean checked) {
        for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
            long nanos = wire.idleNanos();
            boolean tooOld = nanos > settings.idle().toNanos();
            if (!tooOld && !(checked && nanos > FRESH_NANOS && wire.isStale())) {
                return wire;
            }
            wire.cut();
        }
        return null;
    }

    private boolean acquire() {
        try {
            return permits.tryAcquire(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
