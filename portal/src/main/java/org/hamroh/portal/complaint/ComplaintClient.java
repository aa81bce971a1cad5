package org.hamroh.portal.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Files complaints at the ombudsman service, which alone knows what a valid complaint is. */
public interface ComplaintClient {

    /** Asks whether the named fields are acceptable; a problem lists those that are not. */
    @PostExchange("/api/ombudsman/complaints/check")
    void check(@RequestParam String fields, @RequestBody Filing filing);

    /** Files; the same key again gives the same answer. */
    @PostExchange("/api/ombudsman/complaints")
    Filed file(@RequestHeader("Idempotency-Key") String key, @RequestBody Filing filing);

    /** By which channels a complainant may be told that there is news. */
    @GetExchange("/api/ombudsman/notice-channels")
    List<String> noticeChannels();

    /** Hands over a file, to be claimed by a complaint or a message within a day. */
    @PostExchange(url = "/api/ombudsman/uploads", contentType = "multipart/form-data")
    Upload upload(@RequestPart("file") Resource file);

    /** Takes a file back that nothing has claimed. */
    @DeleteExchange("/api/ombudsman/uploads/{id}")
    void discard(@PathVariable String id, @RequestHeader("Upload-Key") String key);

    /**
     * A complaint on its way; what was not answered is null.
     *
     * @param from       local date
     * @param until      local date
     * @param language   code of the language it was written in
     * @param contact    null when the complainant stays anonymous
     * @param notice     null when the complainant wants to be told of news nowhere
     */
    @JsonInclude(Include.NON_NULL)
    record Filing(
            @Nullable String category,
            @Nullable String country,
            @Nullable String region,
            @Nullable String place,
            @Nullable String employer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable AmountOwed amountOwed,
            @Nullable String narrative,
            @Nullable String request,
            String language,
            @Nullable Contact contact,
            Consents consents,
            List<Claim> uploads,
            @Nullable Notice notice) {}

    /** Where to tell, in words that reveal nothing, that there is news. */
    record Notice(String channel, String address) {}

    /** A sum as typed, with its ISO 4217 currency. */
    record AmountOwed(String amount, String currency) {}

    /** How to reach the complainant. */
    @JsonInclude(Include.NON_NULL)
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** What the complainant agrees to. */
    record Consents(boolean contactMe, boolean shareWithCounterpart, boolean useInStatistics) {}

    /** The right to a file that was uploaded. */
    record Claim(String id, String key) {}

    /** What filing gives back. */
    record Filed(String reference, String receiptCode, String stage, Instant filedAt) {}

    /** What uploading gives back. */
    record Upload(String id, String key, String name, String type, long size) {}
}
