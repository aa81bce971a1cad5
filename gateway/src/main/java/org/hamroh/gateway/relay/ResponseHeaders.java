package org.hamroh.gateway.relay;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.hamroh.gateway.door.SecurityHeaders;
import org.springframework.stereotype.Component;

/** The headers that reach the visitor: the application's, except those the gateway owns or that speak of software. */
@Component
final class ResponseHeaders {

    private static final Set<String> DROPPED =
            Set.of("date", "server", "via", "x-powered-by", "alt-svc", "x-request-id");

    /** Already on the response as defaults: the application's first value replaces them. */
    private static final Set<String> DEFAULTED = Set.of("content-security-policy", "cache-control");

    private final SecurityHeaders security;

    ResponseHeaders(SecurityHeaders security) {
        this.security = security;
    }

    void copy(ClassicHttpResponse from, HttpServletResponse to) {
        Set<String> listed = HopByHop.listed(Arrays.stream(from.getHeaders("Connection"))
                .map(Header::getValue)
                .toList());
        Set<String> replaced = new HashSet<>();
        for (Header header : from.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (HopByHop.is(name) || DROPPED.contains(name) || security.owns(name) || listed.contains(name)) {
                continue;
            }
            if (DEFAULTED.contains(name) && replaced.add(name)) {
                to.setHeader(header.getName(), header.getValue());
            } else {
                to.addHeader(header.getName(), header.getValue());
            }
        }
        length(from, to);
    }

    private static void length(ClassicHttpResponse from, HttpServletResponse to) {
        HttpEntity body = from.getEntity();
        if (body != null && body.getContentLength() >= 0) {
            to.setContentLengthLong(body.getContentLength());
        } else if (body == null && from.containsHeader("Content-Length")) {
            to.setHeader("Content-Length", from.getFirstHeader("Content-Length").getValue());
        }
    }
}
