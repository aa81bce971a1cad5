package org.hamroh.gateway.relay;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.hamroh.gateway.refusal.Refusal;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.stereotype.Component;

/**
 * Carries a request to its application and brings the answer. A GET without a body is tried again while the application
 * cannot be reached or says 502 or 503, and at most twice when it hangs up, so that its restart only makes readers
 * wait. Nothing else is ever sent twice.
 */
@Component
final class Courier {

    /** So many GETs at most wait for applications to come back; the rest are refused at once. */
    private static final int SEATS = 256;

    private static final int HANG_UPS = 2;

    private final RelaySettings settings;
    private final Map<URI, Upstream> upstreams;
    private final Semaphore seats = new Semaphore(SEATS);

    /** Fails when a route's application has an address that cannot be used. */
    Courier(RelaySettings settings, GatewayMvcProperties routes) {
        this.settings = settings;
        this.upstreams = routes.getRoutes().stream()
                .map(RouteProperties::getUri)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(address -> address, address -> new Upstream(address, settings)));
    }

    Answer carry(URI base, ClassicHttpRequest request) throws IOException {
        Upstream upstream = Objects.requireNonNull(upstreams.get(base), "No application at this address");
        boolean repeatable = "GET".equals(request.getMethod()) && request.getEntity() == null;
        return repeatable ? patiently(upstream, request) : upstream.exchange(request, true);
    }

    private Answer patiently(Upstream upstream, ClassicHttpRequest request) throws IOException {
        int hangUps = 0;
        try (Patience patience = new Patience(settings.retryFor(), seats)) {
            while (true) {
                try {
                    Answer answer = upstream.exchange(request, false);
                    if (!isRestarting(answer) || !patience.isLeft()) {
                        return answer;
                    }
                    answer.drop();
                } catch (RelayFailure failure) {
                    boolean hungUp = failure.refusal() == Refusal.BROKEN;
                    boolean hopeless = failure.refusal() == Refusal.TOO_SLOW || (hungUp && ++hangUps > HANG_UPS);
                    if (hopeless || !patience.isLeft()) {
                        throw failure;
                    }
                }
                patience.pause();
            }
        }
    }

    private static boolean isRestarting(Answer answer) {
        return answer.status() == 502 || answer.status() == 503;
    }
}
