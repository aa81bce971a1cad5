package org.hamroh.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The headers every answer carries. The gateway owns them: an application's own copies are dropped. Only
 * {@code Content-Security-Policy} and {@code Cache-Control} are defaults that an application's answer replaces.
 */
@Component
public final class SecurityHeaders {

    /** What a page or its guest could misuse; short, since it travels with every answer over slow lines. */
    private static final String NO_FEATURE = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final Map<String, String> always = new LinkedHashMap<>();
    private final Set<String> owned;

    /** @param publicUrl the address browsers see; only an {@code https} one is pinned by HSTS */
    public SecurityHeaders(@Value("${hamroh.public-url}") String publicUrl) {
        always.put("X-Content-Type-Options", "nosniff");
        always.put("Referrer-Policy", "no-referrer");
        always.put("X-Frame-Options", "DENY");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        always.put("Cross-Origin-Embedder-Policy", "require-corp");
        always.put("Cross-Origin-Resource-Policy", "same-origin");
        always.put("Permissions-Policy", NO_FEATURE);
        if (publicUrl.startsWith("https:")) {
            always.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        owned = always.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(java.util.HashSet::new));
        owned.add("strict-transport-security");
    }

    /** Whether an application's header of this name (in lower case) is dropped because the gateway sets it. */
    public boolean owns(String name) {
        return owned.contains(name);
    }

    /** Sets them all, and the defaults. */
    public void apply(HttpServletRequest request, HttpServletResponse response) {
        always.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        String path = request.getRequestURI();
        if (path != null && path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
