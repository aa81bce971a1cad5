package org.hamroh.portal.behalf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ombudsman service as a counsellor uses it, with the counsellor's own token. */
@HttpExchange("/api/ombudsman/complaints/on-behalf")
interface BehalfClient {
    /** Asks whether the interview could be filed as it is; a problem lists what could not. */
    @PostExchange("/check")
    void check(@RequestBody Map<String, Object> interview);

    /** Files; the same key again gives the same answer. */
    @PostExchange
    Filed file(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> interview);

    /** What the own organisation filed, the latest first. */
    @GetExchange
    Page filed(@RequestParam String after);

    /** Files {@code most} rows of the table from row {@code start} on, or only says what would become of them. */
    @PostExchange(url = "/survey", contentType = "text/csv")
    Imported take(
            @RequestParam boolean dryRun, @RequestParam int start, @RequestParam int most, @RequestBody byte[] table);

    record Filed(String reference, String receiptCode, Instant filedAt) {}

    /** @param next where the following page begins, null on the last */
    record Page(List<Case> items, @Nullable String next) {}

    record Case(String reference, String stage, Instant filedAt) {}

    /** @param total how many rows the file has */
    record Imported(int total, int filed, int known, int wrong, List<Row> rows) {}

    /** @param status filed, fit, known or wrong */
    record Row(
            int row,
            String status,
            @Nullable String reference,
            @Nullable String receiptCode,
            @Nullable String language,
            List<Mistake> errors) {}

    record Mistake(String field, String message) {}
}
