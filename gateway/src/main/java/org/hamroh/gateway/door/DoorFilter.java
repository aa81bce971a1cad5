package org.hamroh.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hamroh.gateway.refusal.Refusal;
import org.hamroh.gateway.refusal.Refusals;
import org.hamroh.gateway.trace.RequestId;
import org.hamroh.gateway.trace.Trace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first of our code that a request meets. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final transient SecurityHeaders headers;
    private final transient Probe probe;
    private final transient SecurityText securityText;
    private final transient Refusals refusals;

    DoorFilter(SecurityHeaders headers, Probe probe, SecurityText securityText, Refusals refusals) {
        this.headers = headers;
        this.probe = probe;
        this.securityText = securityText;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trace.begin(request);
        RequestId.of(request, response);
        headers.apply(request, response);
        PathRule rule = PathRule.judge(request.getRequestURI());
        if (rule == PathRule.MALFORMED) {
            refusals.write(request, response, Refusal.MALFORMED);
        } else if (rule == PathRule.HIDDEN || probe.isProbePort(request)) {
            if (probe.mayAsk(request)) {
                probe.answer(response);
            } else {
                refusals.write(request, response, Refusal.NOT_FOUND);
            }
        } else if (!METHODS.contains(request.getMethod())) {
            refusals.write(request, response, Refusal.METHOD_NOT_ALLOWED);
        } else if (SecurityText.isAsked(request)) {
            securityText.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
