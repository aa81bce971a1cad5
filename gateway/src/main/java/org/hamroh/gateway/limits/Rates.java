package org.hamroh.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** The rules of one kind and the buckets they fill; of the rules that match a request the first one counts. */
final class Rates {

    private final List<RateRule> rules;
    private final List<PathPattern> patterns;
    private final Buckets buckets;

    /** @param most how many buckets are remembered, the least used forgotten first */
    Rates(RateRule.Per kind, List<RateRule> all, int most, int waiting) {
        this.rules = all.stream().filter(rule -> rule.per() == kind).toList();
        this.patterns = rules.stream().map(RateRule::pattern).toList();
        this.buckets = new Buckets(most, waiting);
    }

    @Nullable
    RateRule firstMatching(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        for (int i = 0; i < rules.size(); i++) {
            RateRule rule = rules.get(i);
            if (rule.matches(request.getMethod(), path, patterns.get(i))
                    && (rule.header() == null || request.getHeader(rule.header()) != null)) {
                return rule;
            }
        }
        return null;
    }

    /** Takes one token, waiting for it as long as the rule allows. Returns 0, or in how many seconds to come back. */
    long take(RateRule rule, long who) {
        return buckets.take(rule, who);
    }
}
