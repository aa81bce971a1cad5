package org.hamroh.portal.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.hamroh.portal.statistics.Figures.Cell;
import org.hamroh.portal.statistics.Figures.Row;
import org.hamroh.portal.statistics.Figures.Sheet;

/**
 * A table as a file for a spreadsheet. Each column has the figure and, beside it, that of the period before. The names come from
 * our own words, never from what a visitor typed, so none can be a formula.
 */
final class TableFile {
    private static final CSVFormat FOR_SPREADSHEETS =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private TableFile() {}

    /** UTF-8 with the mark by which spreadsheets know it, fields apart by semicolons as they expect here. */
    static byte[] csv(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (CSVPrinter printer = new CSVPrinter(writer, FOR_SPREADSHEETS)) {
                printer.printRecord(head(sheet));
                for (Row row : rows(sheet)) {
                    printer.printRecord(texts(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Hamroh", "1.0")) {
            var page = book.newWorksheet("Hamroh");
            List<String> head = head(sheet);
            for (int i = 0; i < head.size(); i++) {
                page.value(0, i, head.get(i));
            }
            page.range(0, 0, 0, Math.max(0, head.size() - 1)).style().bold().set();
            List<Row> rows = rows(sheet);
            for (int r = 0; r < rows.size(); r++) {
                List<String> texts = texts(rows.get(r));
                page.value(r + 1, 0, texts.getFirst());
                for (int i = 1; i < texts.size(); i++) {
                    if (!texts.get(i).isEmpty()) {
                        page.value(r + 1, i, Long.parseLong(texts.get(i)));
                    }
                }
            }
            page.freezePane(1, 1);
            page.width(0, 40);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Row> rows(Sheet sheet) {
        return Stream.concat(sheet.rows().stream(), Stream.of(sheet.total())).toList();
    }

    private static List<String> head(Sheet sheet) {
        List<String> head = new ArrayList<>(List.of(""));
        for (String column : sheet.columns()) {
            head.add(column);
            head.add(column + " (−1)");
        }
        return head;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>(List.of(row.name()));
        for (Cell cell : row.cells()) {
            texts.add(cell.now());
            texts.add(cell.before());
        }
        return texts;
    }
}
