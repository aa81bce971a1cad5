package org.hamroh.ombudsman.complaint;

import java.util.List;
import org.hamroh.kernel.web.IdempotencyKey;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filing a complaint; open to everybody. */
@RestController
class FilingController {
    private final FilingDesk desk;
    private final NoticeChannels channels;

    FilingController(FilingDesk desk, NoticeChannels channels) {
        this.desk = desk;
        this.channels = channels;
    }

    @PostMapping("/complaints")
    ResponseEntity<FilingDesk.Filed> file(IdempotencyKey command, @RequestBody Filing filing) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(desk.file(filing, command));
    }

    /** By which channels a complainant may be told that there is news. */
    @GetMapping("/notice-channels")
    List<String> channels() {
        return channels.offered().stream().sorted().toList();
    }

    @PostMapping("/complaints/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@RequestParam List<String> fields, @RequestBody Filing filing) {
        desk.check(filing, fields);
    }
}
