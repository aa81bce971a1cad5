package org.hamroh.health.coverage;

import java.util.List;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverage of a programme in a period, and its approval. */
@RestController
@RequestMapping("/coverage")
class CoverageController {
    private final SheetQuery sheets;
    private final ApprovalDesk approvals;

    CoverageController(SheetQuery sheets, ApprovalDesk approvals) {
        this.sheets = sheets;
        this.approvals = approvals;
    }

    @GetMapping
    ResponseEntity<SheetQuery.Sheet> sheet(
            Caller caller,
            @RequestParam String programme,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable Integer population) {
        return answer(sheets.sheet(caller, programme, period, population));
    }

    @GetMapping("/makeup")
    ResponseEntity<SheetQuery.Makeup> makeup(
            Caller caller,
            @RequestParam String programme,
            @RequestParam String period,
            @RequestParam(defaultValue = Places.COUNTRY) String place,
            @RequestParam(required = false) @Nullable Integer population) {
        return answer(sheets.makeup(caller, programme, period, place, population));
    }

    /** The months, quarters and the whole of a year in one place. */
    @GetMapping("/trend")
    ResponseEntity<SheetQuery.Trend> trend(
            Caller caller,
            @RequestParam String programme,
            @RequestParam int year,
            @RequestParam(defaultValue = Places.COUNTRY) String place) {
        return answer(sheets.trend(caller, programme, year, place));
    }

    @PostMapping("/{programme}/{period}/approval")
    ResponseEntity<SheetQuery.Approved> approve(
            Caller caller, @PathVariable String programme, @PathVariable String period) {
        Readers.requireLead(caller);
        SheetQuery.Asked asked = SheetQuery.asked(programme, period);
        Approval made = approvals.approve(caller, asked.programme(), asked.span());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new SheetQuery.Approved(made.at(), made.office(), List.of()));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
