package org.hamroh.gateway.relay;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway treats the applications behind it.
 *
 * @param connectTimeout the longest it waits for a connection
 * @param responseTimeout the longest an application may be silent; a filing may wait 45 seconds for its turn
 * @param retryFor how long a GET is tried again while its application starts anew; must outlast a restart
 * @param connections the most connections to one application; see {@link Urgency} for who may use how many
 * @param idle how long an unused connection is kept; must be shorter than the applications keep theirs
 * @param filing method (or {@code *}) and path pattern of what belongs to filing or following a complaint
 */
@ConfigurationProperties("hamroh.gateway.relay")
record RelaySettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration responseTimeout,
        @DefaultValue("20s") Duration retryFor,
        @DefaultValue("512") int connections,
        @DefaultValue("15s") Duration idle,
        @DefaultValue List<String> filing) {}
