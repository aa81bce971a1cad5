package org.hamroh.ombudsman.complaint;

import java.nio.charset.StandardCharsets;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the officers of the office that owns them. */
@RestController
class ComplaintController {
    private final ComplaintDesk desk;
    private final ReissueDesk reissues;

    ComplaintController(ComplaintDesk desk, ReissueDesk reissues) {
        this.desk = desk;
        this.reissues = reissues;
    }

    @GetMapping("/complaints/{id}")
    ResponseEntity<WholeCase> read(Caller caller, @PathVariable String id) {
        return answer(caller, desk, desk.open(caller, id, CaseAuditQuery.READ));
    }

    @PostMapping("/complaints/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    WholeCase.CaseMessage say(
            Caller caller, @PathVariable String id, IdempotencyKey command, @RequestBody Writing writing) {
        return desk.say(caller, id, writing, command);
    }

    @GetMapping("/complaints/{id}/attachments/{attachment}")
    ResponseEntity<Resource> download(Caller caller, @PathVariable String id, @PathVariable String attachment) {
        return download(desk.download(caller, id, attachment));
    }

    @PostMapping("/complaints/{id}/receipt")
    ResponseEntity<ReissueDesk.Reissued> reissue(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody ReissueDesk.Reissue reissue) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reissues.reissue(caller, id, seen, reissue));
    }

    static ResponseEntity<WholeCase> answer(Caller caller, ComplaintDesk desk, Complaint complaint) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(complaint))
                .cacheControl(CacheControl.noStore())
                .body(desk.show(caller, complaint));
    }

    /** To be saved, never to be shown by a browser as a part of this site. */
    static ResponseEntity<Resource> download(AttachmentDesk.Download file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(file.bytes()));
    }
}
