package org.hamroh.health.screening;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of screenings: uploaded, checked, taken, and what to mend in them. */
@RestController
@RequestMapping("/imports")
class IntakeController {
    private final IntakeDesk desk;
    private final IntakeQuery query;
    private final MessageSource messages;

    IntakeController(IntakeDesk desk, IntakeQuery query, MessageSource messages) {
        this.desk = desk;
        this.query = query;
        this.messages = messages;
    }

    /** @param guess the columns whose headings say what they are, by field; @param mapping as it was last run */
    record Shown(
            UUID id,
            String point,
            String name,
            String format,
            long size,
            Instant at,
            String state,
            List<String> columns,
            List<String> fields,
            Map<String, String> guess,
            Map<String, String> mapping,
            Intake.Tally tally,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {
        static Shown of(Intake each) {
            return new Shown(
                    each.id(),
                    each.point(),
                    each.name(),
                    each.format(),
                    each.size(),
                    each.at(),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.columns(),
                    Mapping.fields(),
                    Mapping.guess(each.columns()),
                    each.mapping(),
                    each.tally(),
                    each.beganAt(),
                    each.endedAt());
        }
    }

    /** @param mapping by field the name of a column, or an equals sign and what is the same in all rows */
    record Order(
            @Nullable Map<String, String> mapping, @Nullable Boolean dryRun) {}

    @PostMapping
    ResponseEntity<Shown> upload(
            Caller caller,
            IdempotencyKey command,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String name,
            @RequestBody byte[] file) {
        return answer(HttpStatus.CREATED, desk.upload(caller, point, name, file, command));
    }

    @GetMapping
    List<Shown> latest(Caller caller) {
        ScreeningDesk.require(caller);
        return query.latest(caller).stream().map(Shown::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> one(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, desk.own(caller, id));
    }

    @PostMapping("/{id}/run")
    ResponseEntity<Shown> run(Caller caller, @PathVariable UUID id, IfMatch seen, @RequestBody Order order) {
        Map<String, String> mapping = order.mapping() == null ? Map.of() : order.mapping();
        boolean dryRun = !Boolean.FALSE.equals(order.dryRun());
        return answer(HttpStatus.ACCEPTED, desk.run(caller, id, mapping, dryRun, seen));
    }

    /** What to mend, as a table in the reader's language; nothing of what stood in the rows. */
    @GetMapping("/{id}/errors")
    ResponseEntity<byte[]> errors(Caller caller, @PathVariable UUID id, Locale locale) {
        Intake intake = desk.own(caller, id);
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("row", "field", "message");
            for (IntakeQuery.Wrong each : query.errors(caller, intake)) {
                // The heading is the first line of a spreadsheet.
                printer.printRecord(each.row() + 1, each.field(), messages.getMessage(each.key(), null, locale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Shown> answer(HttpStatus status, Intake intake) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(IfMatch.etag(intake))
                .body(Shown.of(intake));
    }
}
