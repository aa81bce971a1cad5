package org.hamroh.portal.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ombudsman service as an officer uses it, with the officer's own token. */
interface OfficeClient {
    @GetExchange("/api/ombudsman/caseload")
    Caseload caseload(@RequestParam MultiValueMap<String, String> filter);

    /** The cases in which all these words were written. */
    @PostExchange("/api/ombudsman/caseload/search")
    Caseload search(@RequestBody Search search);

    /** A whole case; its entity tag names the version that was read. */
    @GetExchange("/api/ombudsman/complaints/{id}")
    ResponseEntity<WholeCase> open(@PathVariable String id);

    /** Carries out a decision on the version that was read. See {@link OfficeMove}. */
    @PostExchange("/api/ombudsman/complaints/{id}/{step}")
    void decide(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> decision);

    @PostExchange("/api/ombudsman/complaints/{id}/messages")
    void write(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Letter letter);

    @GetExchange("/api/ombudsman/complaints/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment);

    record Search(String words, @Nullable String after) {}

    /** @param next the cursor of the following page, null on the last */
    record Caseload(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String reference,
            String stage,
            String category,
            String country,
            @Nullable String region,
            String language,
            boolean anonymous,
            Instant filedAt,
            Instant lastMessageAt,
            @Nullable String waitingFor) {}

    /** @param allowedMoves what this officer may do now */
    record WholeCase(
            String id,
            String reference,
            String stage,
            String category,
            String country,
            @Nullable String region,
            @Nullable String place,
            @Nullable String employer,
            @Nullable String from,
            @Nullable String until,
            @Nullable AmountOwed amountOwed,
            @Nullable String narrative,
            @Nullable String request,
            String language,
            boolean anonymous,
            @Nullable Contact contact,
            Consents consents,
            Instant filedAt,
            @Nullable String waitingFor,
            List<Step> history,
            List<Message> messages,
            List<Attachment> attachments,
            List<String> allowedMoves,
            @Nullable Due due,
            boolean urgent) {
        public boolean allows(String move) {
            return allowedMoves.contains(move);
        }
    }

    /**
     * Until when the stage has to end.
     *
     * @param state due, due_soon, overdue or paused
     * @param on the last day, a local date; null while the clock stands still
     */
    record Due(String state, @Nullable String on) {}

    record AmountOwed(String amount, String currency) {}

    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    record Consents(boolean contactMe, boolean shareWithCounterpart, boolean useInStatistics) {}

    /** A stage that was reached, and what was said about it. */
    record Step(
            String stage,
            Instant at,
            @Nullable String ground,
            @Nullable String outcome,
            @Nullable String explanation,
            @Nullable String advice,
            @Nullable String body,
            @Nullable String bodyName,
            @Nullable AmountOwed paid,
            @Nullable String answer,
            @Nullable String reason) {}

    record Message(
            String id,
            String from,
            String visibility,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            List<Attachment> attachments) {}

    record Attachment(String id, String name, String type, long size) {}

    /** @param visibility complainant or internal */
    record Letter(String text, String visibility, List<String> uploads) {}
}
