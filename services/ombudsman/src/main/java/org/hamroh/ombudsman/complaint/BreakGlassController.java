package org.hamroh.ombudsman.complaint;

import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening a case beyond one's places, and what the head of the office is told of it. */
@RestController
class BreakGlassController {
    private final BreakGlassDesk desk;

    BreakGlassController(BreakGlassDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/complaints/{id}/break-glass")
    ResponseEntity<BreakGlassDesk.Opened> open(
            Caller caller, @PathVariable String id, @RequestBody Decision.Reason reason) {
        return answer(desk.open(caller, id, reason));
    }

    /** Notices that wait. */
    record Notices(List<BreakGlassDesk.Notice> items) {}

    @GetMapping("/break-glass")
    ResponseEntity<Notices> notices(Caller caller) {
        return answer(new Notices(desk.notices(caller)));
    }

    @PostMapping("/break-glass/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Caller caller, @PathVariable String id) {
        desk.see(caller, id);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
