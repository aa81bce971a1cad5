package org.hamroh.gateway.relay;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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
    private final Map<URI, Circuit> circuits;
    private final Semaphore seats = new Semaphore(SEATS);

    /** Fails when a route's application has an address that cannot be used. */
    Courier(RelaySettings settings, CircuitSettings circuit, GatewayMvcProperties routes) {
        this.settings = settings;
        this.upstreams = each(routes, route -> new Upstream(Objects.requireNonNull(route.getUri()), settings));
        this.circuits = each(routes, route -> new Circuit(Objects.requireNonNull(route.getId()), circuit));
    }

    private static <T> Map<URI, T> each(GatewayMvcProperties routes, Function<RouteProperties, T> make) {
        return routes.getRoutes().stream()
                .collect(Collectors.toUnmodifiableMap(RouteProperties::getUri, make, (first, same) -> first));
    }

    Answer carry(URI base, ClassicHttpRequest request, Urgency urgency) throws IOException {
        Circuit circuit = Objects.requireNonNull(circuits.get(base), "No application at this address");
        circuit.enter();
        boolean told = false;
        try {
            Answer answer = send(Objects.requireNonNull(upstreams.get(base)), request, urgency);
            circuit.answered(answer.status());
            told = true;
            return answer;
        } catch (RelayFailure failure) {
            circuit.failed(failure);
            told = true;
            throw failure;
        } finally {
            if (!told) {
                circuit.leave();
            }
        }
    }

    private Answer send(Upstream upstream, ClassicHttpRequest request, Urgency urgency) throws IOException {
        boolean repeatable = "GET".equals(request.getMethod()) && request.getEntity() == null;
        return repeatable ? patiently(upstream, request, urgency) : upstream.exchange(request, true, urgency);
    }

    private Answer patiently(Upstream upstream, ClassicHttpRequest request, Urgency urgency) throws IOException {
        int hangUps = 0;
        try (Patience patience = new Patience(settings.retryFor(), seats)) {
            while (true) {
                try {
                    Answer answer = upstream.exchange(request, false, urgency);
                    if (!isRestarting(answer) || !patience.isLeft()) {
                        return answer;
                    }
                    answer.drop();
                } catch (RelayFailure failure) {
                    boolean hungUp = failure.refusal() == Refusal.BROKEN;
                    boolean hopeless = failure.refusal() == Refusal.TOO_SLOW
                            || failure.refusal() == Refusal.CROWDED
                            || (hungUp && ++hangUps > HANG_UPS);
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
