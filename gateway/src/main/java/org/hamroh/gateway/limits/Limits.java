package org.hamroh.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All limits; see {@code limits.yml}. In both lists the first rule that matches a request is the one that counts.
 *
 * @param enabled false lifts the rate limits, for load tests; sizes and times always hold
 * @param visitors how many buckets are remembered, the least used forgotten first
 * @param waiting how many requests may be held at once, over all visitors
 * @param grace how long a body may take before its pace is looked at
 * @param pace the fewest bytes a second, on average, after the grace
 */
@ConfigurationProperties("hamroh.gateway.limits")
record Limits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50000") int visitors,
        @DefaultValue("200") int waiting,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("512") int pace,
        List<RateRule> rates,
        List<SizeRule> sizes) {}
