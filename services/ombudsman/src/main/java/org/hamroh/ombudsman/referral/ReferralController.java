package org.hamroh.ombudsman.referral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.complaint.ReferringDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals for both sides. */
@RestController
class ReferralController {
    private final ReferralDesk desk;
    private final ReferralQuery query;
    private final ReferringDesk cases;
    private final LetterDesk letters;
    private final Opening opening;
    private final Clock clock;

    ReferralController(
            ReferralDesk desk,
            ReferralQuery query,
            ReferringDesk cases,
            LetterDesk letters,
            Opening opening,
            Clock clock) {
        this.desk = desk;
        this.query = query;
        this.cases = cases;
        this.letters = letters;
        this.opening = opening;
        this.clock = clock;
    }

    /** One row; nothing in it has to be opened. */
    record ReferralItem(
            UUID id,
            String number,
            String state,
            String recipient,
            String kind,
            Map<String, String> names,
            String office,
            String category,
            String country,
            @Nullable String region,
            @Nullable Instant sentAt,
            @Nullable String due,
            boolean overdue,
            String desk) {
        static ReferralItem of(Referral one, LocalDate today) {
            var subject = one.subject();
            return new ReferralItem(
                    one.id(),
                    subject.number(),
                    one.state().code(),
                    subject.recipient(),
                    subject.kind().code(),
                    subject.names(),
                    subject.office(),
                    subject.category(),
                    subject.country(),
                    subject.region(),
                    one.sentAt(),
                    one.due(),
                    WholeReferral.isOverdue(one, today),
                    one.state().isWithRecipient() ? "recipient" : "office");
        }
    }

    /** One page, and after which row the next begins; null after the last. */
    record ReferralPage(List<ReferralItem> items, @Nullable String next) {}

    @GetMapping("/referrals/sent")
    ResponseEntity<ReferralPage> sent(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return page(query.sent(caller, new ReferralQuery.Asked(state, after, size)), size);
    }

    @GetMapping("/referrals/received")
    ResponseEntity<ReferralPage> received(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return page(query.received(caller, new ReferralQuery.Asked(state, after, size)), size);
    }

    @GetMapping("/referrals/{id}")
    ResponseEntity<WholeReferral> read(Caller caller, @PathVariable String id) {
        return answer(caller, desk.read(caller, id));
    }

    @PostMapping("/referrals/{id}/receipt")
    ResponseEntity<WholeReferral> receive(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, desk.receive(caller, id, seen));
    }

    @PostMapping("/referrals/{id}/acceptance")
    ResponseEntity<WholeReferral> accept(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, desk.accept(caller, id, seen));
    }

    @PostMapping("/referrals/{id}/declining")
    ResponseEntity<WholeReferral> refuse(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decided decided) {
        return answer(caller, desk.refuse(caller, id, seen, decided));
    }

    @PostMapping("/referrals/{id}/answer")
    ResponseEntity<WholeReferral> answer(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decided decided) {
        return answer(caller, desk.answer(caller, id, seen, decided));
    }

    @PostMapping("/referrals/{id}/recall")
    ResponseEntity<WholeReferral> recall(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decided decided) {
        return answer(caller, desk.recall(caller, id, seen, decided));
    }

    @GetMapping("/referrals/{id}/attachments/{attachment}")
    ResponseEntity<Resource> download(Caller caller, @PathVariable String id, @PathVariable String attachment) {
        var file = desk.file(caller, id, attachment);
        return sealedOff(file.type(), file.size(), file.name(), new InputStreamResource(file.bytes()));
    }

    /** @param language ru or tg */
    @GetMapping("/referrals/{id}/letter")
    ResponseEntity<Resource> letter(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "ru") String language) {
        var letter = desk.letter(caller, id);
        var pdf = letters.print(letter, language.equals("tg") ? "tg" : "ru");
        var name = letter.subject().number().replace('/', '-') + ".pdf";
        return sealedOff(MediaType.APPLICATION_PDF_VALUE, pdf.length, name, new ByteArrayResource(pdf));
    }

    ResponseEntity<WholeReferral> answer(Caller caller, Referral one) {
        var preview = one.state() == State.DRAFTED && one.isSentBy(caller) && one.key() != null
                ? Extract.of(cases.read(caller, one.subject().complaint().toString()), one.choice())
                : null;
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(one))
                .cacheControl(CacheControl.noStore())
                .body(WholeReferral.of(one, caller, opening, today(), preview));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ReferralDesk.DUSHANBE));
    }

    private ResponseEntity<ReferralPage> page(List<Referral> found, int size) {
        var rows = found.stream()
                .limit(size)
                .map(each -> ReferralItem.of(each, today()))
                .toList();
        var next = found.size() > size ? rows.getLast().id().toString() : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ReferralPage(rows, next));
    }

    /** To be saved, never to be shown by a browser as a part of this site. */
    static ResponseEntity<Resource> sealedOff(String type, long size, String name, Resource bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
