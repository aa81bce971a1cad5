package org.hamroh.ombudsman.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.complaint.Category;
import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.complaint.StageCode;
import org.hamroh.ombudsman.deadline.Countdown;
import org.hamroh.ombudsman.office.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list an office works on. */
@RestController
class CaseloadController {
    private static final Set<String> PARAMETERS = Set.of(
            "stage",
            "category",
            "country",
            "region",
            "reference",
            "assignee",
            "open",
            "due",
            "urgent",
            "unread",
            "sort",
            "after",
            "size");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Map<String, Countdown.State> DUE = Map.of(
            "due", Countdown.State.DUE, "due_soon", Countdown.State.DUE_SOON, "overdue", Countdown.State.OVERDUE);
    private static final int LONGEST_REFERENCE = 40;
    private static final int MOST = 100;

    private final CaseloadQuery query;
    private final Audit audit;
    private final Office office;

    CaseloadController(CaseloadQuery query, Audit audit, Office office) {
        this.query = query;
        this.audit = audit;
        this.office = office;
    }

    @GetMapping("/caseload")
    ResponseEntity<CaseloadQuery.Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(defaultValue = "false") boolean urgent,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request) {
        office.requireOfficer(caller);
        if (!PARAMETERS.containsAll(request.getParameterMap().keySet())) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "problem.unreadable");
        }
        var errors = new ArrayList<FieldError>();
        var stageCode = code(
                "stage",
                stage,
                stage != null && Coded.of(StageCode.class, stage).isPresent(),
                errors);
        var categoryCode = code(
                "category",
                category,
                category != null && Coded.of(Category.class, category).isPresent(),
                errors);
        var countryCode = code(
                "country", country, country != null && COUNTRY.matcher(country).matches(), errors);
        var regionCode = code(
                "region",
                region,
                region != null
                        && REGION.matcher(region).matches()
                        && (countryCode == null || region.startsWith(countryCode + "-")),
                errors);
        var beginning =
                code("reference", reference, reference != null && reference.length() <= LONGEST_REFERENCE, errors);
        var officer = code(
                "assignee",
                assignee,
                assignee != null && PERSON.matcher(assignee).matches(),
                errors);
        var state = DUE.get(due == null ? "" : due);
        code("due", due, state != null, errors);
        var usual = state == null ? Sorting.URGENT : Sorting.DUE;
        var sorting = Sorting.of(sort).orElse(usual);
        code("sort", sort, Sorting.of(sort).isPresent(), errors);
        var cursor = after == null || after.isEmpty()
                ? null
                : Cursor.read(after, sorting).orElse(null);
        code("after", after, cursor != null, errors);
        code("size", Integer.toString(size), size >= 1 && size <= MOST, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        var place = regionCode == null ? countryCode : regionCode;
        audit.note(caller, "caseload-list", null, Result.ALLOWED);
        var page = query.page(
                caller,
                new CaseloadQuery.Asked(
                        stageCode,
                        categoryCode,
                        place,
                        beginning,
                        term(caller, officer, open),
                        state,
                        urgent,
                        unread ? caller.subject() : null,
                        sorting,
                        cursor,
                        size));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    /** {@code me} stands for the caller, {@code none} for open cases that lie with nobody. */
    private static @Nullable String term(Caller caller, @Nullable String officer, boolean open) {
        if (officer == null) {
            return null;
        }
        var before = open ? "+" : "";
        return switch (officer) {
            case "me" -> before + caller.subject();
            case "none" -> "+";
            default -> before + officer;
        };
    }

    /** An empty parameter, as a form sends it, asks for nothing. */
    private static @Nullable String code(
            String parameter, @Nullable String value, boolean known, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!known) {
            errors.add(FieldError.of(parameter, "caseload.filter.unknown", parameter));
        }
        return value;
    }
}
