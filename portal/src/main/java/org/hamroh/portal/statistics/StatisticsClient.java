package org.hamroh.portal.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The figures of the ombudsman service, as the person who signed in may see them. */
interface StatisticsClient {
    @GetExchange("/api/ombudsman/statistics")
    Statistics of(@RequestParam String from, @RequestParam String until, @RequestParam String dimension);

    /** @param whole false where figures below 5 are hidden */
    record Statistics(
            String from,
            String until,
            String dimension,
            boolean whole,
            List<String> columns,
            List<Line> lines,
            Line total,
            @Nullable Instant summedAt) {}

    record Line(String code, List<@Nullable Long> now, List<@Nullable Long> before) {}
}
