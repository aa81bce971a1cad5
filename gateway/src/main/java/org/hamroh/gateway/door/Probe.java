package org.hamroh.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/**
 * Readiness for whoever started this process. It is answered in two cases only: the request came straight from this
 * machine (loopback peer, loopback {@code Host}, no trace of a proxy), or over the separate probe port, which an
 * orchestrator may open and no load balancer may publish. Everybody else gets the 404 of a path that does not exist.
 */
@Component
final class Probe {

    static final String PATH = "/actuator/health/readiness";
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PROXY_MARKS = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final ApplicationAvailability availability;
    private final int port;

    Probe(ApplicationAvailability availability, @Value("${hamroh.gateway.probe-port:0}") int port) {
        this.availability = availability;
        this.port = port;
    }

    boolean isProbePort(HttpServletRequest request) {
        return port != 0 && request.getLocalPort() == port;
    }

    boolean mayAsk(HttpServletRequest request) {
        if (!PATH.equals(request.getRequestURI()) || !"GET".equals(request.getMethod())) {
            return false;
        }
        return isProbePort(request)
                || (LOOPBACK_NAMES.contains(request.getServerName())
                        && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                        && PROXY_MARKS.stream().noneMatch(mark -> request.getHeader(mark) != null));
    }

    void answer(HttpServletResponse response) throws IOException {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        byte[] body =
                (ready ? "{\"status\":\"UP\"}" : "{\"status\":\"OUT_OF_SERVICE\"}").getBytes(StandardCharsets.US_ASCII);
        response.setStatus(ready ? 200 : 503);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
