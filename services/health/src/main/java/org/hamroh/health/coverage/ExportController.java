package org.hamroh.health.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverage to take away: for spreadsheets, for DHIS2, as FHIR. Never a record. */
@RestController
@RequestMapping("/coverage/export")
class ExportController {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SheetQuery sheets;
    private final CoverageQuery coverage;
    private final Places places;
    private final Audit audit;
    private final Clock clock;
    private final String measures;

    ExportController(
            SheetQuery sheets,
            CoverageQuery coverage,
            Places places,
            Audit audit,
            Clock clock,
            @Value("${hamroh.public-url}") String publicUrl) {
        this.sheets = sheets;
        this.coverage = coverage;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.measures = publicUrl + "/api/health/measures/";
    }

    /** @param format csv or xlsx */
    @GetMapping("/table")
    ResponseEntity<byte[]> table(
            Caller caller,
            @RequestParam String programme,
            @RequestParam String period,
            @RequestParam(defaultValue = "csv") String format,
            Locale locale) {
        var sheet = sheets.sheet(caller, programme, period, null);
        audit.note(caller, "coverage-exported", programme + "|" + period, Result.ALLOWED);
        var rows = SpreadsheetFile.rows(sheet, named(Language.of(locale)));
        return switch (format) {
            case "csv" -> file(CSV, "coverage.csv", SpreadsheetFile.csv(rows));
            case "xlsx" -> file(XLSX, "coverage.xlsx", SpreadsheetFile.xlsx(rows));
            default -> throw Refusal.invalid(List.of(FieldError.of("format", "coverage.format")));
        };
    }

    /** All figures of the districts, so for coordinators of the programme with no limit of place alone. */
    @GetMapping("/dhis2")
    ResponseEntity<Map<String, Object>> dhis2(
            Caller caller, @RequestParam String programme, @RequestParam String period) {
        Readers.requireLead(caller);
        var asked = SheetQuery.asked(programme, period);
        var sheet = sheets.sheet(caller, programme, period, null);
        audit.note(caller, "coverage-exported", programme + "|" + period, Result.ALLOWED);
        List<Rollup> rollups = coverage.rollups(asked.programme(), asked.span()).stream()
                .filter(each -> caller.covers(each.place()))
                .toList();
        var approved = sheet.frame().approved();
        String completed = approved == null
                ? ""
                : LocalDate.ofInstant(approved.at(), DUSHANBE).toString();
        return answer("coverage-dhis2.json", Dhis2.dataValueSet(asked.programme(), asked.span(), rollups, completed));
    }

    @GetMapping("/measure-report")
    ResponseEntity<Map<String, Object>> measureReport(
            Caller caller, @RequestParam String programme, @RequestParam String period) {
        var asked = SheetQuery.asked(programme, period);
        var sheet = sheets.sheet(caller, programme, period, null);
        @Nullable Line country = sheet.country();
        if (country == null) {
            throw Refusal.invalid(List.of(FieldError.of("place", "coverage.place")));
        }
        var makeup = sheets.makeup(caller, programme, period, Places.COUNTRY, null);
        audit.note(caller, "coverage-exported", programme + "|" + period, Result.ALLOWED);
        return answer(
                "coverage-fhir.json",
                MeasureReport.of(
                        measures,
                        sheet.frame(),
                        asked.span(),
                        country,
                        sheet.districts(),
                        makeup.makeup(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private UnaryOperator<String> named(Language language) {
        return code -> places.find(code)
                .map(each -> Objects.requireNonNullElse(each.names().get(language), code))
                .orElse(code);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private static <T> ResponseEntity<T> answer(String name, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(body);
    }
}
