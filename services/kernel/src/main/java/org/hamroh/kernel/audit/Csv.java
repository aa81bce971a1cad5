package org.hamroh.kernel.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8. What would begin a formula is shown as text
 * (OWASP, CSV injection).
 */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].+");
    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void header() throws IOException {
        out.write('\uFEFF');
        line(List.of(
                "number",
                "time",
                "person",
                "office",
                "roles",
                "action",
                "channel",
                "resource",
                "reference",
                "result",
                "reason"));
    }

    void row(AuditController.AuditRow row) throws IOException {
        line(Arrays.asList(
                Long.toString(row.seq()),
                row.at().toString(),
                row.person(),
                row.office(),
                String.join(" ", row.roles()),
                row.action(),
                row.channel(),
                row.resource(),
                row.reference(),
                row.result(),
                row.reason()));
    }

    private void line(List<@Nullable String> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(@Nullable String text) {
        String whole = Objects.requireNonNullElse(text, "");
        String safe = FORMULA.matcher(whole).matches() ? "'" + whole : whole;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
