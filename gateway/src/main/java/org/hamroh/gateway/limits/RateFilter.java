package org.hamroh.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hamroh.gateway.refusal.Refusal;
import org.hamroh.gateway.refusal.Refusals;
import org.hamroh.gateway.visitor.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Slows and then refuses a visitor who asks too often. Many people may share one address of a mobile carrier, so the
 * limits are wide and a request a little over them waits before it is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RateFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final boolean enabled;
    private final transient List<RateRule> rules;
    private final transient List<PathPattern> patterns;
    private final transient Buckets buckets;
    private final transient Visitors visitors;
    private final transient Refusals refusals;

    RateFilter(Limits limits, Visitors visitors, Refusals refusals) {
        this.enabled = limits.enabled();
        this.rules = limits.rates();
        this.patterns = rules.stream().map(RateRule::pattern).toList();
        this.buckets = new Buckets(limits.visitors(), limits.waiting());
        this.visitors = visitors;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int rule = enabled ? firstMatching(request) : -1;
        long comeBack = rule < 0 ? 0 : buckets.take(rule, rules.get(rule), visitors.address(request));
        if (comeBack > 0) {
            refusals.write(request, response, Refusal.TOO_MANY, comeBack);
        } else {
            chain.doFilter(request, response);
        }
    }

    private int firstMatching(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        for (int i = 0; i < rules.size(); i++) {
            RateRule rule = rules.get(i);
            if (rule.matches(request.getMethod(), path, patterns.get(i))
                    && (rule.header() == null || request.getHeader(rule.header()) != null)) {
                return i;
            }
        }
        return -1;
    }
}
