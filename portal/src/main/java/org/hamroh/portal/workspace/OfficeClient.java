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

    /** What lies on the officer's desk, in numbers. */
    @GetExchange("/api/ombudsman/desk")
    Desk desk();

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

    /** The officer has seen what was new in the case. */
    @PostExchange("/api/ombudsman/complaints/{id}/reading")
    void read(@PathVariable String id);

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
            @Nullable String waitingFor,
            boolean urgent,
            @Nullable String dueOn,
            @Nullable String due,
            @Nullable String lead,
            boolean unread) {}

    /** Numbers up to 1000; 1000 means 1000 or more. */
    record Desk(
            long mine,
            long dueSoon,
            long overdue,
            long unread,
            long unassigned,
            long urgent,
            long waitingForBody,
            long referred,
            long toConfirm) {}

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
            boolean urgent,
            boolean unread,
            @Nullable Staff staff,
            @Nullable List<Happening> timeline) {
        @Override
        public Staff staff() {
            return staff == null ? Staff.NOBODY : staff;
        }

        @Override
        public List<Happening> timeline() {
            return timeline == null ? List.of() : timeline;
        }

        public boolean allows(String move) {
            return allowedMoves.contains(move);
        }
    }

    /**
     * Who works on the case.
     *
     * @param openTo to whom the reader may give it: anybody, oneself or nobody
     */
    record Staff(@Nullable String lead, List<String> others, List<String> conflicted, String openTo) {
        static final Staff NOBODY = new Staff(null, List.of(), List.of(), "nobody");
    }

    /**
     * Something that happened in the case.
     *
     * @param kind stage, deed or message
     * @param code of the stage or the deed; of a message, who may read it
     * @param by the officer
     * @param about the officer or the code that it concerns
     * @param version of the case in which it first stood
     */
    record Happening(
            String kind,
            String code,
            Instant at,
            String actor,
            @Nullable String by,
            @Nullable String about,
            @Nullable String words,
            @Nullable Long version) {}

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
            @Nullable String reason,
            @Nullable String by) {}

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
