package org.hamroh.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.hamroh.gateway.trace.RequestId;
import org.hamroh.gateway.trace.Trace;
import org.hamroh.gateway.visitor.Visitors;
import org.springframework.stereotype.Component;

/**
 * The headers that reach an application. A visitor's own pass, except what could make an application believe something
 * the gateway did not say: every {@code X-} header but three, every way of naming another client, host or trace, and
 * names with an underscore. The visitor's address and browser are told only where a route asks for them.
 */
@Component
final class RequestHeaders {

    private static final Set<String> HARMLESS = Set.of("x-requested-with", "x-csrf-token", "x-xsrf-token");
    private static final Set<String> DROPPED = Set.of(
            "host",
            "expect",
            "forwarded",
            "via",
            "from",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "user-agent",
            "hamroh-turn");

    /** What the gateway itself gave the visitor: its value may hold no semicolon, so it ends at the next one. */
    private static final Pattern OWN_COOKIE = Pattern.compile("(^|;) *HAMROH_TURN=[^;]*");

    private final PublicOrigin origin;
    private final Visitors visitors;

    RequestHeaders(PublicOrigin origin, Visitors visitors) {
        this.origin = origin;
        this.visitors = visitors;
    }

    void copy(HttpServletRequest from, ClassicHttpRequest to, boolean nameVisitor) {
        Set<String> listed = HopByHop.listed(Collections.list(from.getHeaders("Connection")));
        Enumeration<String> names = from.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (passes(name.toLowerCase(Locale.ROOT), listed)) {
                from.getHeaders(name).asIterator().forEachRemaining(value -> add(to, name, value));
            }
        }
        to.addHeader("Host", origin.authority());
        to.addHeader("X-Forwarded-Proto", origin.scheme());
        to.addHeader("X-Forwarded-Host", origin.authority());
        to.addHeader("X-Forwarded-Port", origin.port());
        to.addHeader("traceparent", Trace.of(from));
        to.addHeader(RequestId.HEADER, RequestId.of(from));
        if (nameVisitor) {
            to.addHeader("X-Forwarded-For", visitors.address(from).getHostAddress());
            String browser = from.getHeader("User-Agent");
            if (browser != null) {
                to.addHeader("User-Agent", browser);
            }
        }
    }

    private static void add(ClassicHttpRequest to, String name, String value) {
        boolean own = "cookie".equalsIgnoreCase(name) && value.contains("HAMROH_TURN=");
        String passed = own ? OWN_COOKIE.matcher(value).replaceAll("").replaceFirst("^; *", "") : value;
        if (!own || !passed.isBlank()) {
            to.addHeader(name, passed);
        }
    }

    private static boolean passes(String name, Set<String> listed) {
        if (name.startsWith("x-")) {
            return HARMLESS.contains(name) && !listed.contains(name);
        }
        return !DROPPED.contains(name) && !HopByHop.is(name) && name.indexOf('_') < 0 && !listed.contains(name);
    }
}
