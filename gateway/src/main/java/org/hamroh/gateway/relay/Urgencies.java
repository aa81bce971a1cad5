package org.hamroh.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How urgent each request is, by its method and path. */
@Component
final class Urgencies {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<Filing> filings;

    Urgencies(RelaySettings settings) {
        this.filings = settings.filing().stream().map(Filing::of).toList();
    }

    Urgency of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (filings.stream().anyMatch(filing -> filing.matches(request.getMethod(), path))) {
            return Urgency.FILING;
        }
        return READING.contains(request.getMethod()) ? Urgency.READING : Urgency.CHANGING;
    }

    private record Filing(String method, PathPattern path) {

        static Filing of(String text) {
            String[] parts = text.split(" ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not a method (or *) and a path: " + text);
            }
            return new Filing(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
        }

        boolean matches(String asked, PathContainer requested) {
            return (method.equals("*") || method.equals(asked)) && path.matches(requested);
        }
    }
}
