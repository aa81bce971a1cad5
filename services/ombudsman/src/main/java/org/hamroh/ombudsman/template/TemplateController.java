package org.hamroh.ombudsman.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of letters and questions. */
@RestController
@RequestMapping("/templates")
class TemplateController {
    private final TemplateDesk desk;

    TemplateController(TemplateDesk desk) {
        this.desk = desk;
    }

    /** A template in the list, without its words. */
    record Listed(
            UUID id, String purpose, Map<String, String> names, int edition, Instant changedAt, boolean withdrawn) {
        static Listed of(Template one) {
            var latest = one.latest();
            return new Listed(
                    one.id(),
                    one.purpose().code(),
                    latest.names(),
                    latest.number(),
                    latest.at(),
                    one.withdrawnAt() != null);
        }
    }

    record Shelf(List<Listed> items) {}

    /** A template with the words of every edition, the latest last. */
    record WholeTemplate(
            UUID id,
            String purpose,
            Map<String, String> names,
            Map<String, String> texts,
            List<Edition> editions,
            @Nullable Instant withdrawnAt) {
        static WholeTemplate of(Template one) {
            var latest = one.latest();
            return new WholeTemplate(
                    one.id(), one.purpose().code(), latest.names(), latest.texts(), one.editions(), one.withdrawnAt());
        }
    }

    @GetMapping
    Shelf list(Caller caller) {
        return new Shelf(desk.all(caller).stream().map(Listed::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<WholeTemplate> read(Caller caller, @PathVariable String id) {
        return answer(HttpStatus.OK, desk.read(caller, id));
    }

    @PostMapping
    ResponseEntity<WholeTemplate> add(Caller caller, IdempotencyKey command, @RequestBody Draft draft) {
        return answer(HttpStatus.CREATED, desk.add(caller, draft, command));
    }

    @PutMapping("/{id}")
    ResponseEntity<WholeTemplate> change(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Draft draft) {
        return answer(HttpStatus.OK, desk.change(caller, id, seen, draft));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<WholeTemplate> withdraw(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(HttpStatus.OK, desk.withdraw(caller, id, seen));
    }

    @DeleteMapping("/{id}/withdrawal")
    ResponseEntity<WholeTemplate> restore(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(HttpStatus.OK, desk.restore(caller, id, seen));
    }

    private static ResponseEntity<WholeTemplate> answer(HttpStatus status, Template one) {
        return ResponseEntity.status(status).eTag("\"" + one.version() + "\"").body(WholeTemplate.of(one));
    }
}
