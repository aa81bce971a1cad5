package org.hamroh.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How somebody waits a turn; see {@link Turns}.
 *
 * @param pause how long one must wait
 * @param valid how long one may then go on without waiting again
 * @param burst how many requests at once one turn is good for; filing a complaint takes about forty
 * @param refill how many more each second
 * @param waiting how many requests that come a little early may be held at once
 * @param key the secret by which several gateways know each other's turns; empty: a new one at each start
 */
@ConfigurationProperties("hamroh.gateway.turns")
record TurnSettings(
        @DefaultValue("4s") Duration pause,
        @DefaultValue("30m") Duration valid,
        @DefaultValue("80") int burst,
        @DefaultValue("2") int refill,
        @DefaultValue("1000") int waiting,
        @DefaultValue("") String key) {}
