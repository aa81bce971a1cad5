package org.hamroh.health.screening;

import java.util.List;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.health.coverage.Span;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a reactive test to treatment, in numbers. */
@RestController
class CascadeController {
    private final CascadeQuery query;
    private final Audit audit;

    CascadeController(CascadeQuery query, Audit audit) {
        this.query = query;
        this.audit = audit;
    }

    @GetMapping("/cascade")
    ResponseEntity<CascadeQuery.Cascade> cascade(
            Caller caller, @RequestParam String programme, @RequestParam String period) {
        String code = Coded.of(Programme.class, programme).map(Coded::code).orElse("");
        Span span = Span.of(period).orElse(null);
        if (code.isEmpty()) {
            throw Refusal.invalid(List.of(FieldError.of("programme", "coverage.programme")));
        }
        if (!query.leads(caller, code)) {
            throw Refusal.forbidden();
        }
        if (span == null) {
            throw Refusal.invalid(List.of(FieldError.of("period", "coverage.period")));
        }
        audit.note(caller, "cascade-counted", code + "|" + span.code(), Result.ALLOWED);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(query.of(caller, code, span));
    }
}
