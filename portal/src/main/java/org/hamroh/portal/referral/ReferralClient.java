package org.hamroh.portal.referral;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.service.annotation.PutExchange;

/** The ombudsman service's referrals, with the signed-in person's own token. */
interface ReferralClient {
    @GetExchange("/api/ombudsman/complaints/{id}")
    Source source(@PathVariable String id);

    @GetExchange("/api/ombudsman/complaints/{id}/referrals")
    Prospect prospect(@PathVariable String id);

    @PostExchange("/api/ombudsman/complaints/{id}/referrals")
    Whole draft(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, Object> proposal);

    /** @param side sent or received */
    @GetExchange("/api/ombudsman/referrals/{side}")
    Page list(@PathVariable String side, @RequestParam String after);

    /** Its entity tag names the version that was read. */
    @GetExchange("/api/ombudsman/referrals/{id}")
    ResponseEntity<Whole> open(@PathVariable String id);

    @PostExchange("/api/ombudsman/referrals/{id}/{step}")
    void step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> decided);

    /** Chooses again what a draft will send. */
    @PutExchange("/api/ombudsman/referrals/{id}")
    void change(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> proposal);

    /** A file of the case as the draft will send it. */
    @GetExchange("/api/ombudsman/referrals/{id}/preview/{attachment}")
    ResponseEntity<byte[]> preview(@PathVariable String id, @PathVariable String attachment);

    @GetExchange("/api/ombudsman/referrals/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment);

    @GetExchange("/api/ombudsman/referrals/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String id, @RequestParam String language);

    /** What of a case can be handed over. */
    record Source(
            String id,
            String reference,
            String language,
            @Nullable String place,
            @Nullable String employer,
            @Nullable String narrative,
            @Nullable String request,
            List<File> attachments) {}

    record File(String id, @Nullable String name, String type, long size) {}

    /** Who may receive a case today. */
    record Prospect(
            boolean mayBeReferred,
            boolean mayBeShared,
            List<Recipient> competent,
            List<String> parts,
            List<Item> earlier) {}

    record Recipient(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable Agreement agreement,
            boolean regional) {}

    record Agreement(
            String document, LocalDate from, @Nullable LocalDate until) {}

    /** @param next where the following page begins, null on the last */
    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String number,
            String state,
            Map<String, String> names,
            String office,
            String category,
            String country,
            @Nullable String region,
            @Nullable Instant sentAt,
            @Nullable LocalDate due,
            boolean overdue,
            String desk) {}

    /** @param complaint the case; null for the recipient */
    record Whole(
            String id,
            String number,
            @Nullable String complaint,
            String reference,
            String state,
            String office,
            String recipient,
            String kind,
            Map<String, String> names,
            @Nullable Agreement agreement,
            String category,
            String country,
            @Nullable String region,
            String language,
            @Nullable Instant sentAt,
            @Nullable LocalDate due,
            boolean overdue,
            String desk,
            @Nullable Map<String, String> content,
            List<File> files,
            List<File> answerFiles,
            @Nullable Choice choice,
            List<Past> history,
            List<String> allowedMoves) {
        public boolean may(String move) {
            return allowedMoves.contains(move);
        }
    }

    /** What a draft will send; for its sender. */
    record Choice(List<String> parts, List<Passages.Passage> passages, List<ChosenFile> files) {}

    record ChosenFile(String id, List<Area> areas) {}

    /** A rectangle to black out, in per mille from the upper left corner. */
    record Area(int left, int top, int width, int height) {}

    record Past(
            String state,
            Instant at,
            @Nullable String code,
            @Nullable String words) {}
}
