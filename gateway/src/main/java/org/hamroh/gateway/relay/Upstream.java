package org.hamroh.gateway.relay;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.hamroh.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One application behind the gateway and the open connections to it; the last used is used first. */
final class Upstream {

    /** A connection idle for less than this is taken to be alive without asking. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int COME_BACK_SECONDS = 3;

    private final String host;
    private final int port;
    private final RelaySettings settings;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final Seats seats;

    /** @param base {@code http://host[:port]}; a path is not supported */
    Upstream(URI base, RelaySettings settings) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("An application's address must be http://host:port, not " + base);
        }
        this.host = base.getHost();
        this.port = base.getPort() < 0 ? 80 : base.getPort();
        this.settings = settings;
        this.seats = new Seats(settings.connections());
    }

    /** @param checked whether a kept connection must be proven alive first, because the request cannot be sent twice */
    Answer exchange(ClassicHttpRequest request, boolean checked, Urgency urgency) throws IOException {
        Wire wire = lease(checked, urgency);
        boolean answered = false;
        try {
            Answer answer = new Answer(request, wire.exchange(request), wire, this, urgency);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                discard(wire, urgency);
            }
        }
    }

    private Wire lease(boolean checked, Urgency urgency) throws RelayFailure {
        if (!seats.take(urgency)) {
            throw new RelayFailure(Refusal.CROWDED, COME_BACK_SECONDS);
        }
        Wire kept = poll(checked);
        if (kept != null) {
            return kept;
        }
        try {
            return Wire.open(host, port, settings);
        } catch (RelayFailure | RuntimeException unreachable) {
            seats.release(urgency);
            throw unreachable;
        }
    }

    void giveBack(Wire wire, Urgency urgency) {
        idle.addFirst(wire);
        seats.release(urgency);
    }

    void discard(Wire wire, Urgency urgency) {
        wire.cut();
        seats.release(urgency);
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
}
