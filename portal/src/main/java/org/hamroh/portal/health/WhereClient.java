package org.hamroh.portal.health;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the health service tells everybody: places, and where people are tested. */
interface WhereClient {
    @GetExchange("/api/health/places")
    List<Place> places();

    @GetExchange("/api/health/points")
    List<Point> points(@RequestParam String place, @RequestParam String programme);

    @GetExchange("/api/health/points/{id}")
    Point point(@PathVariable String id);

    /** A region, city or district; its names by language. */
    record Place(
            String code,
            String kind,
            String region,
            @Nullable String until,
            @Nullable String former,
            Map<String, String> names) {
        boolean isRegion() {
            return code.equals(region);
        }
    }

    record Point(String id, long version, Facts facts) {}

    record Facts(
            String organisation,
            String place,
            String kind,
            Map<String, String> names,
            String address,
            Map<String, String> hours,
            List<String> languages,
            List<String> programmes,
            @Nullable String phone,
            boolean free,
            boolean anonymous,
            boolean active) {}
}
