package org.hamroh.kernel.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit as it is read: by the administrator, everything and no content; by a head of office, the own office's with
 * content. Reading it is noted too.
 */
@RestController
final class AuditController {
    private static final String ADMINISTRATOR = "admin";
    private static final int PAGE = 50;
    private static final int BATCH = 1_000;

    private final AuditQuery query;
    private final AuditContent content;
    private final Audit audit;

    AuditController(AuditQuery query, AuditContent content, Audit audit) {
        this.query = query;
        this.content = content;
        this.audit = audit;
    }

    /** @param reference public number of the resource, and {@code reason}: for a head of office only */
    record AuditRow(
            long seq,
            Instant at,
            String person,
            String office,
            Set<String> roles,
            String action,
            String channel,
            @Nullable String resource,
            @Nullable String reference,
            String result,
            @Nullable String reason) {}

    record AuditPage(List<AuditRow> items, @Nullable String next) {}

    /** Entries, newest first, 50 a page. */
    @GetMapping("/audit")
    ResponseEntity<AuditPage> search(
            Caller caller,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Long after) {
        Reader reader = reader(caller);
        audit.note(caller, "audit-read", null, Result.ALLOWED);
        Optional<String> concerned = concerned(reader, reference, resource);
        List<AuditEntry> found = concerned.isEmpty()
                ? List.of()
                : query.page(reader.asked(concerned.get(), person, action, from, until, after), PAGE + 1);
        List<AuditRow> rows = rows(reader, found.subList(0, Math.min(PAGE, found.size())));
        String next = found.size() > PAGE ? Long.toString(rows.getLast().seq()) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new AuditPage(rows, next));
    }

    /** All of them, as a table for a spreadsheet. */
    @GetMapping("/audit/export")
    void export(
            Caller caller,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            HttpServletResponse response)
            throws IOException {
        Reader reader = reader(caller);
        audit.note(caller, "audit-export", null, Result.ALLOWED);
        Optional<String> concerned = concerned(reader, reference, resource);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        Csv csv = new Csv(out);
        csv.header();
        if (concerned.isPresent()) {
            AuditQuery.Asked asked = reader.asked(concerned.get(), person, action, from, until, null);
            List<AuditEntry> batch = query.page(asked, BATCH);
            while (!batch.isEmpty()) {
                for (AuditRow row : rows(reader, batch)) {
                    csv.row(row);
                }
                batch = batch.size() < BATCH
                        ? List.of()
                        : query.page(asked.before(batch.getLast().seq()), BATCH);
            }
        }
        out.flush();
    }

    /** @param office whose entries are shown; null for all, then without content */
    private record Reader(@Nullable String office) {
        boolean withContent() {
            return office != null;
        }

        AuditQuery.Asked asked(
                String resource,
                @Nullable String person,
                @Nullable String action,
                @Nullable Instant from,
                @Nullable Instant until,
                @Nullable Long after) {
            return new AuditQuery.Asked(office, given(resource), given(person), given(action), from, until, after);
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    private Reader reader(Caller caller) {
        if (content.opensTo(caller)) {
            return new Reader(caller.organisation());
        }
        caller.require(ADMINISTRATOR);
        return new Reader(null);
    }

    /** The resource asked for, or "" if none; empty if there is no such resource. */
    private Optional<String> concerned(Reader reader, @Nullable String reference, @Nullable String resource) {
        if (reference == null || reference.isBlank()) {
            return Optional.of(resource == null ? "" : resource);
        }
        if (!reader.withContent()) {
            throw Refusal.forbidden();
        }
        return content.resource(reference);
    }

    private List<AuditRow> rows(Reader reader, List<AuditEntry> entries) {
        Set<String> resources = entries.stream()
                .map(entry -> entry.note().resource())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String office = reader.office();
        Map<String, String> references = office == null ? Map.of() : content.references(office, resources);
        return entries.stream().map(entry -> row(reader, entry, references)).toList();
    }

    private AuditRow row(Reader reader, AuditEntry entry, Map<String, String> references) {
        Note note = entry.note();
        String resource = note.resource();
        Sealed sealed = note.reason();
        String reason = reader.withContent() && resource != null && sealed != null
                ? content.reason(resource, sealed).orElse(null)
                : null;
        return new AuditRow(
                entry.seq(),
                entry.at(),
                note.subject(),
                note.office(),
                new TreeSet<>(note.roles()),
                note.action(),
                note.channel(),
                resource,
                resource == null ? null : references.get(resource),
                note.result().code(),
                reason);
    }
}
