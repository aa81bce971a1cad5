package org.hamroh.ombudsman.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.counterpart.Agreement;
import org.hamroh.ombudsman.counterpart.CompetentQuery.Competent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Referrals from the side of the case: who is competent, what was sent before, drafting and sending. */
@RestController
class SendingController {
    private final SendingDesk desk;
    private final ReferralController shown;
    private final RedactionDesk redaction;

    SendingController(SendingDesk desk, ReferralController shown, RedactionDesk redaction) {
        this.desk = desk;
        this.shown = shown;
        this.redaction = redaction;
    }

    /**
     * Who may receive the case today.
     *
     * @param mayBeReferred whether the stage of the case allows it
     * @param mayBeShared whether the complainant agreed
     * @param parts codes of the parts that say something and to which the complainant agreed
     * @param blackable media types of which areas can be blacked out
     */
    record Recipients(
            boolean mayBeReferred,
            boolean mayBeShared,
            List<Recipient> competent,
            List<String> parts,
            List<String> blackable,
            List<ReferralController.ReferralItem> earlier) {}

    /**
     * A body that may receive the case.
     *
     * @param regional whether it is competent for the region itself
     */
    record Recipient(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable Agreement agreement,
            boolean regional) {
        static Recipient of(Competent one) {
            var body = one.body();
            return new Recipient(body.id(), body.kind().code(), body.names(), one.agreement(), one.regional());
        }
    }

    @GetMapping("/complaints/{id}/referrals")
    ResponseEntity<Recipients> recipients(Caller caller, @PathVariable String id) {
        var prospect = desk.prospect(caller, id);
        var dossier = prospect.dossier();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Recipients(
                        dossier.mayBeReferred(),
                        dossier.mayBeShared(),
                        prospect.competent().stream().map(Recipient::of).toList(),
                        Arrays.stream(Part.values())
                                .filter(part -> part.isConsented(dossier) && part.of(dossier) != null)
                                .map(Coded::code)
                                .toList(),
                        redaction.types(),
                        prospect.earlier().stream()
                                .map(each -> ReferralController.ReferralItem.of(each, shown.today()))
                                .toList()));
    }

    @PostMapping("/complaints/{id}/referrals")
    ResponseEntity<WholeReferral> draft(
            Caller caller, @PathVariable String id, IdempotencyKey command, @RequestBody Proposal proposal) {
        var answer = shown.answer(caller, desk.draft(caller, id, command, proposal));
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @PutMapping("/referrals/{id}")
    ResponseEntity<WholeReferral> change(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Proposal proposal) {
        return shown.answer(caller, desk.change(caller, id, seen, proposal));
    }

    @GetMapping("/referrals/{id}/preview/{attachment}")
    ResponseEntity<Resource> preview(Caller caller, @PathVariable String id, @PathVariable String attachment) {
        var file = desk.preview(caller, id, attachment);
        return ReferralController.sealedOff(
                file.type(), file.bytes().length, "preview", new ByteArrayResource(file.bytes()));
    }

    @PostMapping("/referrals/{id}/sending")
    ResponseEntity<WholeReferral> send(Caller caller, @PathVariable String id, IfMatch seen) {
        return shown.answer(caller, desk.send(caller, id, seen));
    }
}
