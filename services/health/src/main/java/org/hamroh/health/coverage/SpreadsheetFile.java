package org.hamroh.health.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Coverage by place as a file for a spreadsheet: codes, names of the file of places, and figures; nothing that anybody typed. */
final class SpreadsheetFile {
    private static final List<String> HEAD = List.of(
            "programme",
            "period",
            "code",
            "place",
            "persons",
            "tests",
            "resultKnown",
            "target",
            "rate",
            "gap",
            "populationVersion");

    private SpreadsheetFile() {}

    /** @param name of a place in the reader's language */
    static List<List<@Nullable Object>> rows(SheetQuery.Sheet sheet, UnaryOperator<String> name) {
        SheetQuery.Frame frame = sheet.frame();
        Integer version = frame.population() == null ? null : frame.population().version();
        List<Line> lines = new ArrayList<>();
        if (sheet.country() != null) {
            lines.add(sheet.country());
        }
        lines.addAll(sheet.regions());
        lines.addAll(sheet.districts());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEAD));
        for (Line each : lines) {
            rows.add(Arrays.asList(
                    frame.programme(),
                    frame.period(),
                    each.code(),
                    name.apply(each.code()),
                    each.persons(),
                    each.tests(),
                    each.known(),
                    each.target(),
                    each.rate(),
                    each.gap(),
                    version));
        }
        return rows;
    }

    /** UTF-8 with the mark by which spreadsheets know it. */
    static byte[] csv(List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
                for (List<@Nullable Object> row : rows) {
                    printer.printRecord(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Hamroh", "1.0")) {
            var page = book.newWorksheet("Hamroh");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> page.value(row, column, number);
                        case String text -> page.value(row, column, text);
                        case null, default -> {}
                    }
                }
            }
            page.range(0, 0, 0, HEAD.size() - 1).style().bold().set();
            page.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
