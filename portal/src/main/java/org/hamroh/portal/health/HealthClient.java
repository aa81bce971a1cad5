package org.hamroh.portal.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The health service as the person who signed in may use it: as a recorder of a point. */
interface HealthClient {
    @GetExchange("/api/health/own-points")
    List<WhereClient.Point> ownPoints();

    @PostExchange("/api/health/screenings")
    Recorded record(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> visit);

    @GetExchange("/api/health/screenings")
    Page list(@RequestParam String day, @RequestParam String after);

    /** Its entity tag names the version that was read. */
    @GetExchange("/api/health/screenings/{id}")
    ResponseEntity<Whole> open(@PathVariable String id);

    @PostExchange("/api/health/screenings/{id}/correction")
    void correct(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> visit);

    @PostExchange("/api/health/screenings/{id}/withdrawal")
    void withdraw(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> reason);

    record Recorded(List<String> screenings, String day, String band) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String point,
            String programme,
            String day,
            String sex,
            String band,
            String home,
            @Nullable String destination,
            String stage,
            boolean resultKnown,
            boolean withPerson,
            String origin,
            Instant recordedAt,
            boolean withdrawn,
            int amendments) {}

    record Whole(Item screening, @Nullable String result, List<Amendment> amendments) {}

    record Amendment(
            Instant at,
            String kind,
            List<String> fields,
            @Nullable String reason,
            boolean afterApproval) {}
}
