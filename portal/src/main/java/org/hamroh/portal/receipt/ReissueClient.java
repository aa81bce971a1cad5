package org.hamroh.portal.receipt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ombudsman service where an officer replaces a lost code, with the officer's own token. */
@HttpExchange("/api/ombudsman/complaints/{id}")
interface ReissueClient {
    /** Its entity tag names the version that was read. */
    @GetExchange
    ResponseEntity<Known> open(@PathVariable String id);

    @PostExchange("/receipt")
    Reissued reissue(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> answers);

    /** What the answers of the complainant are compared with. */
    record Known(
            String id,
            String reference,
            String language,
            String category,
            String country,
            @Nullable String region,
            @Nullable String place,
            @Nullable String employer,
            @Nullable AmountOwed amountOwed,
            @Nullable String narrative,
            @Nullable Contact contact,
            java.time.Instant filedAt,
            List<File> attachments,
            List<String> allowedMoves) {}

    record AmountOwed(String amount, String currency) {}

    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    record File(@Nullable String name) {}

    record Reissued(String reference, String receiptCode) {}
}
