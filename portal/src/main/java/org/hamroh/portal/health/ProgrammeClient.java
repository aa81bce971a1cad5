package org.hamroh.portal.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What coordinators of the programme do beside reading figures. */
interface ProgrammeClient {
    @GetExchange("/api/health/populations")
    List<Version> populations();

    @PostExchange(url = "/api/health/populations", contentType = "text/csv")
    Version upload(@RequestParam String source, @RequestBody byte[] file);

    @GetExchange("/api/health/quality")
    Quality quality(@RequestParam String month);

    @GetExchange("/api/health/cascade")
    Cascade cascade(@RequestParam String programme, @RequestParam String period);

    /** @param format csv or xlsx */
    @GetExchange("/api/health/coverage/export/table")
    ResponseEntity<byte[]> table(
            @RequestParam String programme, @RequestParam String period, @RequestParam String format);

    @GetExchange("/api/health/coverage/export/dhis2")
    ResponseEntity<byte[]> dhis2(@RequestParam String programme, @RequestParam String period);

    @GetExchange("/api/health/coverage/export/measure-report")
    ResponseEntity<byte[]> measureReport(@RequestParam String programme, @RequestParam String period);

    record Version(int version, String source, Instant at, List<Integer> years, long people, boolean ready) {}

    record Reporting(
            String point,
            String organisation,
            String place,
            Map<String, String> names,
            long tests,
            long late,
            long twice) {}

    record Quality(
            String month, int expected, long reported, long tests, long late, long twice, List<Reporting> points) {}

    record Cascade(
            long followed, long inconclusive, long reactive, long confirmed, long linkedToCare, long inTreatment) {}
}
