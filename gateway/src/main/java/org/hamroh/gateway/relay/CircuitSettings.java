package org.hamroh.gateway.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an application is left alone; see {@link Circuit}.
 *
 * @param window how far back outcomes count, in whole seconds
 * @param leastCalls fewer outcomes than this prove nothing
 * @param failurePercent from which share of failures on it is left alone
 * @param pause for how long, before a few requests try it again
 */
@ConfigurationProperties("hamroh.gateway.circuit")
record CircuitSettings(
        @DefaultValue("10s") Duration window,
        @DefaultValue("20") int leastCalls,
        @DefaultValue("50") int failurePercent,
        @DefaultValue("5s") Duration pause) {}
