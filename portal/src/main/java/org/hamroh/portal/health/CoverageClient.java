package org.hamroh.portal.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Coverage as the person who signed in may see it. */
interface CoverageClient {
    @GetExchange("/api/health/coverage")
    Sheet sheet(@RequestParam String programme, @RequestParam String period);

    @GetExchange("/api/health/coverage/makeup")
    Makeup makeup(@RequestParam String programme, @RequestParam String period, @RequestParam String place);

    @GetExchange("/api/health/coverage/trend")
    Trend trend(@RequestParam String programme, @RequestParam String year, @RequestParam String place);

    @PostExchange("/api/health/coverage/{programme}/{period}/approval")
    void approve(@PathVariable String programme, @PathVariable String period);

    record Denominator(int version, String source, Instant at) {}

    record Approved(Instant at, String office, List<String> changed) {}

    record Frame(
            String programme,
            String period,
            boolean whole,
            @Nullable Denominator population,
            @Nullable Instant countedAt,
            boolean counting,
            @Nullable Approved approved) {}

    record Sheet(Frame frame, @Nullable Line country, List<Line> regions, List<Line> districts) {}

    record Makeup(Frame frame, Line all, List<Line> makeup, List<Line> stages) {}

    record Trend(String programme, String place, int year, boolean whole, List<Line> periods) {}

    /** Null where hidden or unknown. */
    record Line(
            String code,
            @Nullable Long persons,
            @Nullable Long tests,
            @Nullable Long known,
            @Nullable Long target,
            @Nullable BigDecimal rate,
            @Nullable Long gap) {}
}
