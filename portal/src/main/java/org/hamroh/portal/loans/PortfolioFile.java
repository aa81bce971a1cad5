package org.hamroh.portal.loans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.hamroh.portal.loans.BooksClient.Line;

/** The portfolio as spreadsheets read it: UTF-8 with its mark, fields apart by semicolons; or a workbook. */
final class PortfolioFile {
    static final List<String> COLUMNS = List.of(
            "loans",
            "outstanding",
            "due-this-week",
            "collected",
            "late-1-30",
            "late-31-60",
            "late-61-90",
            "late-over-90",
            "par30",
            "par30-percent",
            "par60",
            "par60-percent",
            "par90",
            "par90-percent",
            "repayment-rate",
            "paid-out",
            "written-off",
            "recovered",
            "write-off-ratio");

    private PortfolioFile() {}

    static List<String> row(String name, Line line) {
        return List.of(
                name,
                Long.toString(line.loans()),
                line.outstanding(),
                line.dueThisWeek(),
                line.collected(),
                line.late1To30(),
                line.late31To60(),
                line.late61To90(),
                line.lateOver90(),
                line.par30(),
                line.par30Percent(),
                line.par60(),
                line.par60Percent(),
                line.par90(),
                line.par90Percent(),
                line.repaymentRatePercent(),
                line.paidOut(),
                line.writtenOff(),
                line.recovered(),
                line.writeOffPercent());
    }

    static byte[] csv(List<String> head, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (CSVPrinter printer = new CSVPrinter(writer, format)) {
                printer.printRecord(head);
                for (List<String> row : rows) {
                    printer.printRecord(tame(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A name that a spreadsheet would take for a formula is told as text. */
    private static List<String> tame(List<String> row) {
        List<String> tame = new ArrayList<>(row);
        if (!row.getFirst().isEmpty() && "=+-@\t".indexOf(row.getFirst().charAt(0)) >= 0) {
            tame.set(0, "'" + row.getFirst());
        }
        return tame;
    }

    static byte[] xlsx(List<String> head, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Hamroh", "1.0")) {
            var page = book.newWorksheet("Hamroh");
            for (int i = 0; i < head.size(); i++) {
                page.value(0, i, head.get(i));
            }
            page.range(0, 0, 0, head.size() - 1).style().bold().wrapText(true).set();
            for (int r = 0; r < rows.size(); r++) {
                page.value(r + 1, 0, rows.get(r).getFirst());
                for (int i = 1; i < rows.get(r).size(); i++) {
                    page.value(r + 1, i, new BigDecimal(rows.get(r).get(i)));
                }
            }
            page.freezePane(1, 1);
            page.width(0, 40);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
