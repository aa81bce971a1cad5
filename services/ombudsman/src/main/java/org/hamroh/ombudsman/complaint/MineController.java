package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.ombudsman.complaint.MineDesk.Proof;
import org.hamroh.ombudsman.receipt.CasePasses;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The complainant's own case. Code and pass travel in headers, because addresses are written down everywhere. */
@RestController
class MineController {
    private static final String CODE = "Receipt-Code";
    private static final String PASS = "Case-Pass";

    private final MineDesk desk;

    MineController(MineDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/complaints/mine/pass")
    ResponseEntity<CasePasses.Pass> pass(@RequestHeader(CODE) String code) {
        return answer(HttpStatus.OK, desk.pass(code));
    }

    @GetMapping("/complaints/mine")
    ResponseEntity<OwnCase> read(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass) {
        return answer(HttpStatus.OK, desk.read(new Proof(code, pass)));
    }

    @PostMapping("/complaints/mine/messages")
    ResponseEntity<OwnCase.OwnMessage> answer(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            IdempotencyKey command,
            @RequestBody Writing writing) {
        return answer(HttpStatus.CREATED, desk.answer(new Proof(code, pass), writing, command));
    }

    @GetMapping("/complaints/mine/attachments/{id}")
    ResponseEntity<Resource> download(
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            @RequestHeader(name = PASS, required = false) @Nullable String pass,
            @PathVariable String id) {
        return ComplaintController.download(desk.download(new Proof(code, pass), id));
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
