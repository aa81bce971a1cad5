package org.hamroh.health.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Reads a table row by row and holds one row at a time: CSV in UTF-8 (RFC 4180; commas, semicolons or tabs), or the first sheet of an
 * XLSX workbook. Cells with dates come as yyyy-MM-dd.
 */
final class Table {
    private static final int FIRST_BYTES = 4096;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 300;

    private Table() {}

    /** xlsx where it begins as a zip file does, else csv. */
    static String format(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4 ? "xlsx" : "csv";
    }

    /**
     * @param each told of every row, the heading first; says whether to go on
     * @throws IOException if the file is not such a table
     */
    static void read(String format, InputStream file, Predicate<List<String>> each) throws IOException {
        if (format.equals("xlsx")) {
            readWorkbook(file, each);
        } else {
            readText(file, each);
        }
    }

    private static void readText(InputStream file, Predicate<List<String>> each) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, FIRST_BYTES);
        byte[] first = in.readNBytes(FIRST_BYTES);
        int mark = first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF
                ? 3
                : 0;
        in.unread(first, mark, first.length - mark);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(new String(first, StandardCharsets.UTF_8)))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, format)) {
            for (CSVRecord row : rows) {
                if (!each.test(cells(row))) {
                    return;
                }
            }
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new IOException("not a CSV file", e);
        }
    }

    private static List<String> cells(CSVRecord row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < Math.min(row.size(), MOST_COLUMNS); i++) {
            cells.add(bounded(row.get(i)));
        }
        return cells;
    }

    private static char separator(String beginning) {
        int end = beginning.indexOf('\n');
        String head = end < 0 ? beginning : beginning.substring(0, end);
        long semicolons = head.chars().filter(each -> each == ';').count();
        long tabs = head.chars().filter(each -> each == '\t').count();
        long commas = head.chars().filter(each -> each == ',').count();
        return tabs > semicolons && tabs > commas ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static void readWorkbook(InputStream file, Predicate<List<String>> each) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.iterator();
            while (all.hasNext()) {
                var row = all.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(bounded(text(row.getOptionalCell(i).orElse(null))));
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty()) && !each.test(cells)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("not an XLSX workbook", e);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            if (isDate(cell)) {
                LocalDateTime date = cell.asDate();
                return date.toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }

    /** By the format in which the cell is shown: one with a year in it. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
    }

    private static String bounded(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }
}
