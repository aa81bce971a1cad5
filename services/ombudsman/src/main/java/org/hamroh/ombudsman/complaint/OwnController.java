package org.hamroh.ombudsman.complaint;

import org.hamroh.ombudsman.complaint.MineDesk.Proof;
import org.hamroh.ombudsman.proof.FilingProof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What complainants decide about their own case, by receipt code or pass. */
@RestController
@RequestMapping("/complaints/mine")
class OwnController {
    private static final String CODE = "Receipt-Code";
    private static final String PASS = "Case-Pass";

    private final OwnDesk desk;

    OwnController(OwnDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/withdrawal")
    ResponseEntity<OwnCase> withdraw(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @RequestBody OwnDesk.Withdrawal withdrawal) {
        return answer(desk.withdraw(new Proof(code, pass), withdrawal));
    }

    @PutMapping("/consents")
    ResponseEntity<OwnCase> changeConsents(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @RequestBody Filing.Consents consents) {
        return answer(desk.changeConsents(new Proof(code, pass), consents));
    }

    @PutMapping("/contact")
    ResponseEntity<OwnCase> changeContact(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @RequestBody Filing.Contact contact) {
        return answer(desk.changeContact(new Proof(code, pass), contact));
    }

    @DeleteMapping("/contact")
    ResponseEntity<OwnCase> removeContact(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass) {
        return answer(desk.changeContact(new Proof(code, pass), null));
    }

    @PutMapping("/notice")
    ResponseEntity<OwnCase> changeNotice(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @RequestBody Notice.Wish notice) {
        return answer(desk.changeNotice(new Proof(code, pass), notice));
    }

    @DeleteMapping("/notice")
    ResponseEntity<OwnCase> removeNotice(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass) {
        return answer(desk.changeNotice(new Proof(code, pass), null));
    }

    @PostMapping("/forgetting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @RequestBody OwnDesk.Forgetting forgetting) {
        desk.forget(new Proof(code, pass), forgetting);
    }

    @GetMapping("/proof")
    ResponseEntity<FilingProof> prove(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass) {
        return answer(desk.prove(new Proof(code, pass)));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
