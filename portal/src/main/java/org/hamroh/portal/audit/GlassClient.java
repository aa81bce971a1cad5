package org.hamroh.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Opening a case beyond one's places, and what the head of the office is told of it. */
interface GlassClient {
    /** @param reason why, under {@code reason} */
    @PostExchange("/complaints/{reference}/break-glass")
    Opened open(@PathVariable String reference, @RequestBody Map<String, String> reason);

    @GetExchange("/break-glass")
    Notices notices();

    @PostExchange("/break-glass/{id}/seen")
    void see(@PathVariable String id);

    record Opened(String complaint, String reference, Instant until) {}

    record Notices(List<Notice> items) {
        static final Notices NONE = new Notices(List.of());
    }

    record Notice(
            String id,
            String complaint,
            String reference,
            String officer,
            Instant at,
            @Nullable String reason) {}
}
