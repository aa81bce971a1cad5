package org.hamroh.portal.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The master key of one service, under which everything lies that was confided to it. */
interface MasterKeyClient {
    @GetExchange("/master-key")
    State state();

    @PostExchange("/master-key/rotation")
    State rotate();

    @PostExchange("/master-key/retirement")
    State retire();

    /** @param retirableFrom from when old keys may be destroyed, if none is used any more; null if there is none */
    record State(String source, List<Key> keys, @Nullable Instant retirableFrom) {}

    /** @param dataKeys how many data keys are wrapped by it */
    record Key(String id, boolean primary, long dataKeys) {}
}
