package org.hamroh.ombudsman.search;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.caseload.CaseloadQuery;
import org.hamroh.ombudsman.caseload.Cursor;
import org.hamroh.ombudsman.caseload.Sorting;
import org.hamroh.ombudsman.office.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases of the office by words that were written in them. */
@RestController
class SearchController {
    private static final int MOST_LETTERS = 200;
    private static final int MOST = 100;
    private static final int USUAL = 25;

    private final SearchQuery query;
    private final Audit audit;
    private final Office office;

    SearchController(SearchQuery query, Audit audit, Office office) {
        this.query = query;
        this.audit = audit;
        this.office = office;
    }

    /**
     * What is looked for. It travels in the body, since a name may be among the words and addresses are written down everywhere.
     *
     * @param after where the last page ended
     * @param size of a page, 1 to 100; 25 when left out
     */
    record Asked(
            @Nullable String words,
            @Nullable String after,
            @Nullable Integer size) {}

    @PostMapping("/caseload/search")
    ResponseEntity<CaseloadQuery.Page> find(Caller caller, @RequestBody Asked asked) {
        String words = asked.words() == null ? "" : asked.words();
        String after = asked.after();
        int size = asked.size() == null ? USUAL : asked.size();
        office.requireOfficer(caller);
        List<FieldError> errors = new ArrayList<>();
        if (words.length() > MOST_LETTERS) {
            errors.add(FieldError.of("words", "search.words.too-long", MOST_LETTERS));
        } else if (WordBeginnings.of(words).isEmpty()) {
            errors.add(FieldError.of("words", "search.words.required"));
        }
        Cursor cursor = after == null || after.isEmpty()
                ? null
                : Cursor.read(after, Sorting.NEWEST).orElse(null);
        if (cursor == null && after != null && !after.isEmpty()) {
            errors.add(FieldError.of("after", "caseload.filter.unknown", "after"));
        }
        if (size < 1 || size > MOST) {
            errors.add(FieldError.of("size", "caseload.filter.unknown", "size"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        audit.note(caller, "caseload-search", null, Result.ALLOWED);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(query.page(caller, WordBeginnings.of(words), cursor, size));
    }
}
