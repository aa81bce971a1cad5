package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The filtered list as a table for a spreadsheet, written while it is read, a page of the service at a time. It holds what the
 * list holds: nothing that a complainant wrote.
 */
@Component
final class CaseloadFile {
    /** More than this is told in a last line. */
    static final int MOST = 5_000;

    private static final int PAGE = 100;
    private static final CSVFormat FOR_SPREADSHEETS =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private final OfficeClient office;
    private final Colleagues colleagues;
    private final Words words;
    private final Places places;

    CaseloadFile(OfficeClient office, Colleagues colleagues, Words words, Places places) {
        this.office = office;
        this.colleagues = colleagues;
        this.words = words;
        this.places = places;
    }

    void write(Question question, HttpServletResponse response) throws IOException {
        // The first page is read before anything is written, so that a refusal is still a page.
        OfficeClient.Caseload page = office.caseload(question.asked("", PAGE));
        Colleagues.Names names = colleagues.names();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hamroh-cases.csv\"");
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, FOR_SPREADSHEETS);
            head(printer);
            int rows = 0;
            while (true) {
                for (OfficeClient.Item item : page.items()) {
                    row(printer, item, names);
                }
                rows += page.items().size();
                printer.flush();
                String next = page.next();
                if (next == null) {
                    return;
                }
                if (rows >= MOST) {
                    printer.printRecord(words.say("desk.csv-cut", MOST));
                    return;
                }
                page = office.caseload(question.asked(next, PAGE));
            }
        }
    }

    private void head(CSVPrinter printer) throws IOException {
        printer.printRecord(
                words.say("workspace.reference"),
                words.say("workspace.stage"),
                words.say("workspace.about"),
                words.say("desk.country"),
                words.say("desk.region"),
                words.say("workspace.filed"),
                words.say("desk.last-message"),
                words.say("desk.due-on"),
                words.say("desk.urgent-only"),
                words.say("people.lead"),
                words.say("workspace.language"));
    }

    private void row(CSVPrinter printer, OfficeClient.Item item, Colleagues.Names names) throws IOException {
        printer.printRecord(
                item.reference(),
                words.say("stage." + item.stage()),
                words.say("category." + item.category()),
                places.country(item.country()),
                item.region() == null ? "" : places.region(item.region()),
                day(item.filedAt()),
                day(item.lastMessageAt()),
                Objects.requireNonNullElse(item.dueOn(), ""),
                item.urgent() ? words.say("site.yes") : "",
                plain(names.of(item.lead())),
                words.say("language." + item.language()));
    }

    private static String day(java.time.Instant at) {
        return at.atZone(Dates.DUSHANBE).toLocalDate().toString();
    }

    /** A name is never a formula. */
    private static String plain(@Nullable String name) {
        return name == null ? "" : name.matches("[=+\\-@\\t].*") ? "'" + name : name;
    }
}
