package org.hamroh.health.coverage;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completeness and timeliness of the points, for the coordinators of the programme. */
@RestController
class QualityController {
    private final QualityQuery query;

    QualityController(QualityQuery query) {
        this.query = query;
    }

    /** @param month yyyy-MM */
    @GetMapping("/quality")
    ResponseEntity<QualityQuery.Month> month(Caller caller, @RequestParam String month) {
        Readers.requireLead(caller);
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(query.of(caller, YearMonth.parse(month)));
        } catch (DateTimeException e) {
            throw Refusal.invalid(List.of(FieldError.of("month", "coverage.period")));
        }
    }
}
