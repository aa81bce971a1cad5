package org.hamroh.portal.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A complainant's own view of one complaint, opened with the receipt code. */
@HttpExchange("/api/ombudsman/complaints/mine")
interface FollowUpClient {

    /** Exchanges the receipt code for a pass that holds for half an hour. */
    @PostExchange("/pass")
    Pass pass(@RequestHeader("Receipt-Code") String code);

    @GetExchange
    Mine mine(@RequestHeader("Case-Pass") String pass);

    @PostExchange("/messages")
    void write(
            @RequestHeader("Case-Pass") String pass,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Reply reply);

    @GetExchange("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@RequestHeader("Case-Pass") String pass, @PathVariable String id);

    @PostExchange("/withdrawal")
    void withdraw(@RequestHeader("Case-Pass") String pass, @RequestBody Map<String, String> withdrawal);

    @PutExchange("/consents")
    void agree(@RequestHeader("Case-Pass") String pass, @RequestBody Consents consents);

    @PutExchange("/contact")
    void leaveContact(@RequestHeader("Case-Pass") String pass, @RequestBody Map<String, String> contact);

    @DeleteExchange("/contact")
    void removeContact(@RequestHeader("Case-Pass") String pass);

    /** Where to tell that there is news. */
    @PutExchange("/notice")
    void tellAt(@RequestHeader("Case-Pass") String pass, @RequestBody Map<String, String> notice);

    @DeleteExchange("/notice")
    void tellNoMore(@RequestHeader("Case-Pass") String pass);

    /** Destroys what was written, for good. */
    @PostExchange("/forgetting")
    void forget(@RequestHeader("Case-Pass") String pass, @RequestBody Map<String, Boolean> confirmed);

    @GetExchange("/proof")
    Proof prove(@RequestHeader("Case-Pass") String pass);

    record Pass(String pass, Instant expiresAt) {}

    /** A signed statement that the complaint was filed; {@code qr} is what a QR code of it holds. */
    record Proof(String reference, Instant filedAt, String office, String hash, String keyId, String qr) {}

    record Consents(boolean contactMe, boolean shareWithCounterpart, boolean useInStatistics) {}

    /**
     * What happens next.
     *
     * @param until the last day, a local date; null where there is none
     */
    record Next(String who, String what, @Nullable String until) {}

    /** The complaint as its complainant may see it. */
    record Mine(
            String reference,
            String stage,
            String category,
            @Nullable String country,
            @Nullable String region,
            @Nullable String place,
            Instant filedAt,
            @Nullable List<Past> history,
            @Nullable List<Message> messages,
            @Nullable List<Attachment> attachments,
            @Nullable List<String> allowedMoves,
            @Nullable Next next,
            @Nullable Consents consents,
            boolean anonymous,
            @Nullable String noticeBy,
            @Nullable List<String> noticeChannels,
            @Nullable List<Opening> openings,
            @Nullable List<Handed> referrals,
            @Nullable List<Moment> timeline) {

        /** When the office last gave another receipt code; null if it never did. */
        public @Nullable Instant reissuedAt() {
            return timeline == null
                    ? null
                    : timeline.stream()
                            .filter(moment -> moment.code().equals("receipt_reissued"))
                            .map(Moment::at)
                            .reduce((earlier, later) -> later)
                            .orElse(null);
        }

        public boolean may(String move) {
            return allowedMoves != null && allowedMoves.contains(move);
        }

        /** Whether the office has given its last word: a ground or an outcome. */
        boolean ended() {
            return history != null && history.stream().anyMatch(p -> p.ground() != null || p.outcome() != null);
        }
    }

    /** Something that happened: a stage or a deed by its code. */
    record Moment(String code, Instant at) {}

    /** That the office opened the complaint on a day of Dushanbe, and how often. */
    record Opening(LocalDate day, int times) {}

    /**
     * To whom the case was handed, and what came of it.
     *
     * @param recipient its name in each language
     * @param desk on whose desk the case lies by it: recipient or office
     */
    record Handed(
            Map<String, String> recipient,
            String state,
            @Nullable LocalDate until,
            String desk,
            @Nullable String code,
            @Nullable String explanation) {}

    /** A stage that was reached. */
    record Past(
            String stage,
            Instant at,
            @Nullable String ground,
            @Nullable String outcome,
            @Nullable String explanation) {}

    /**
     * A message in the complaint.
     *
     * @param from {@code office} or {@code complainant}
     */
    record Message(
            String id,
            String from,
            String text,
            Instant at,
            @Nullable List<Attachment> attachments) {

        public boolean mine() {
            return "complainant".equals(from);
        }
    }

    record Attachment(String id, String name, String type, long size) {
        public long kilobytes() {
            return Math.max(1, (size + 1023) / 1024);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reply(String text, List<Claim> uploads) {}

    record Claim(String id, String key) {}
}
