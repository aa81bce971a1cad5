package org.hamroh.portal.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The audit of one service. */
interface AuditClient {
    @GetExchange("/audit")
    Found search(@RequestParam MultiValueMap<String, String> filter);

    @GetExchange("/audit/export")
    ResponseEntity<byte[]> export(@RequestParam MultiValueMap<String, String> filter);

    /** @param next the cursor of the following page, null on the last */
    record Found(List<Entry> items, @Nullable String next) {}

    /** @param reference and {@code reason}: for a head of office only */
    record Entry(
            long seq,
            Instant at,
            String person,
            String office,
            String action,
            String channel,
            @Nullable String resource,
            @Nullable String reference,
            String result,
            @Nullable String reason) {}
}
