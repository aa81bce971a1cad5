package org.hamroh.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One token bucket for the requests it matches, of each address, account or client.
 *
 * @param name for the reader of the configuration
 * @param per whose requests are counted together
 * @param methods the methods it counts; empty: all
 * @param path a path pattern such as {@code /api/**}
 * @param header counts only requests that carry this header; null: all
 * @param burst how many may come at once
 * @param refill how many more are allowed in each {@code period}
 * @param hold the longest a request over the limit is held before it is refused
 * @param turn whether a request over the limit may wait its turn instead of being refused; see {@link Turns}
 */
record RateRule(
        String name,
        @DefaultValue("address") Per per,
        @DefaultValue List<String> methods,
        String path,
        @Nullable String header,
        int burst,
        int refill,
        @DefaultValue("1s") Duration period,
        @DefaultValue("0s") Duration hold,
        @DefaultValue("false") boolean turn) {

    /** Whose requests are counted together. */
    enum Per {
        /** Who shares an IPv4 address or a /64 of IPv6. */
        ADDRESS,
        /** Who shows the same access token or session. */
        ACCOUNT,
        /** Which program shows the same credentials for a token. */
        CLIENT
    }

    PathPattern pattern() {
        return PathPatternParser.defaultInstance.parse(path);
    }

    boolean matches(String method, PathContainer requested, PathPattern pattern) {
        return (methods.isEmpty() || methods.contains(method)) && pattern.matches(requested);
    }
}
