package org.hamroh.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells finders of a weakness whom to write to (RFC 9116). It expires a fixed time after the day on which it is read, so
 * it is never out of date while the gateway runs.
 */
@Component
final class SecurityText {

    static final String PATH = "/.well-known/security.txt";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Duration SHORTEST = Duration.ofDays(2);
    /** The RFC recommends less than a year. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final String contact;
    private final String canonical;
    private final @Nullable String policy;
    private final Duration validFor;
    private final Clock clock;

    /**
     * @param contact {@code mailto:}, {@code https:} or {@code tel:}; empty: the mailbox that RFC 2142 reserves for this
     * @param policy the address of the rules for finders; empty: none
     * @param validFor from two days to a year
     */
    @Autowired
    SecurityText(
            @Value("${hamroh.public-url}") URI publicUrl,
            @Value("${hamroh.gateway.security.contact:}") String contact,
            @Value("${hamroh.gateway.security.policy:}") String policy,
            @Value("${hamroh.gateway.security.valid-for:180d}") Duration validFor) {
        this(publicUrl, contact, policy, validFor, Clock.systemUTC());
    }

    SecurityText(URI publicUrl, String contact, String policy, Duration validFor, Clock clock) {
        this.contact = contact.isBlank() ? "mailto:security@" + publicUrl.getHost() : contact.strip();
        if (!this.contact.matches("(mailto|https|tel):[!-~]+")) {
            throw new IllegalArgumentException("hamroh.gateway.security.contact must be mailto:, https: or tel:");
        }
        if (validFor.compareTo(SHORTEST) < 0 || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hamroh.gateway.security.valid-for must be from 2 to 365 days");
        }
        this.policy = policy.isBlank() ? null : policy.strip();
        this.canonical = publicUrl + PATH;
        this.validFor = validFor;
        this.clock = clock;
    }

    static boolean isAsked(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI()) && READING.contains(request.getMethod());
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=86400");
        response.setContentLength(body.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    String text() {
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(validFor);
        StringBuilder text = new StringBuilder("Contact: " + contact + "\nExpires: " + expires + "\n");
        if (policy != null) {
            text.append("Policy: ").append(policy).append('\n');
        }
        return text.append("Preferred-Languages: en, ru, tg\nCanonical: ")
                .append(canonical)
                .append('\n')
                .toString();
    }
}
