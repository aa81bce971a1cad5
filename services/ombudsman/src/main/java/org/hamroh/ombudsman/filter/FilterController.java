package org.hamroh.ombudsman.filter;

import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.http.CacheControl;
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

/** An officer's own filters of the caseload. */
@RestController
@RequestMapping("/caseload/filters")
class FilterController {
    private final FilterDesk desk;

    FilterController(FilterDesk desk) {
        this.desk = desk;
    }

    /** In the order of their names. */
    record Filters(List<SavedFilter> items) {}

    @GetMapping
    ResponseEntity<Filters> list(Caller caller) {
        return answer(HttpStatus.OK, desk.of(caller));
    }

    @PostMapping
    ResponseEntity<Filters> keep(Caller caller, IdempotencyKey command, @RequestBody FilterWish wish) {
        return answer(HttpStatus.CREATED, desk.keep(caller, wish, command));
    }

    @PutMapping("/{id}")
    ResponseEntity<Filters> change(Caller caller, @PathVariable String id, IfMatch seen, @RequestBody FilterWish wish) {
        return answer(HttpStatus.OK, desk.change(caller, id, seen, wish));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Filters> remove(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(HttpStatus.OK, desk.remove(caller, id, seen));
    }

    private static ResponseEntity<Filters> answer(HttpStatus status, FilterSet set) {
        return ResponseEntity.status(status)
                .eTag("\"" + Math.max(0, set.seen()) + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new Filters(set.filters()));
    }
}
