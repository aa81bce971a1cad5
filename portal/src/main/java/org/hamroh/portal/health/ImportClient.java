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

/** Files of screenings on their way into the health service. */
interface ImportClient {
    @GetExchange("/api/health/imports")
    List<Intake> latest();

    @PostExchange(url = "/api/health/imports", contentType = "application/octet-stream")
    Intake upload(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam String point,
            @RequestParam String name,
            @RequestBody byte[] file);

    /** Its entity tag names the version that was read. */
    @GetExchange("/api/health/imports/{id}")
    ResponseEntity<Intake> open(@PathVariable String id);

    @PostExchange("/api/health/imports/{id}/run")
    void run(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> order);

    @GetExchange("/api/health/imports/{id}/errors")
    ResponseEntity<byte[]> errors(@PathVariable String id);

    record Tally(long rows, long good, long known, long wrong) {}

    record Intake(
            String id,
            String point,
            String name,
            String format,
            long size,
            Instant at,
            String state,
            List<String> columns,
            List<String> fields,
            Map<String, String> guess,
            Map<String, String> mapping,
            Tally tally,
            @Nullable Instant endedAt) {
        public boolean working() {
            return state.equals("checking") || state.equals("running");
        }
    }
}
