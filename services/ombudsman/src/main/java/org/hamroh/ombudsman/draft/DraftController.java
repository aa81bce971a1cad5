package org.hamroh.ombudsman.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts are bytes to this service; whoever writes them knows what they mean. */
@RestController
class DraftController {
    private static final int MOST = 64 * 1024;

    private final DraftDesk desk;

    DraftController(DraftDesk desk) {
        this.desk = desk;
    }

    @PutMapping(path = "/drafts/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "problem.too-large");
        }
        desk.keep(id, bytes);
    }

    @GetMapping(path = "/drafts/{id}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> read(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.read(id));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        desk.discard(id);
    }
}
