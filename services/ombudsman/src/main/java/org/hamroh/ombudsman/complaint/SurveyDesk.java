package org.hamroh.ombudsman.complaint;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes the complaints of a survey in from a table: CSV in UTF-8 (RFC 4180), commas or semicolons, the first line naming the columns.
 * Good rows are filed whatever is wrong with others. A row that came in before, of this file or of an earlier one, changes
 * nothing; a row that stands twice in one file stands for two people.
 */
@Component
class SurveyDesk {
    static final int MOST = 1000;
    private static final Set<String> REQUIRED = Set.of("category", "country", "narrative", "language", "interviewedOn");
    private static final Set<String> OPTIONAL = Set.of(
            "region",
            "place",
            "employer",
            "from",
            "until",
            "amount",
            "currency",
            "request",
            "name",
            "phone",
            "email",
            "contactMe",
            "shareWithCounterpart",
            "useInStatistics");
    private static final Set<String> YES = Set.of("yes", "true", "1", "ҳа", "да", "ha", "ооба");

    private final OnBehalfDesk desk;
    private final Complaints complaints;
    private final MessageSource messages;

    SurveyDesk(OnBehalfDesk desk, Complaints complaints, MessageSource messages) {
        this.desk = desk;
        this.complaints = complaints;
        this.messages = messages;
    }

    /**
     * What became of a row.
     *
     * @param row its number, the first after the names of the columns being 1
     * @param status filed, fit (it would be filed), known (it came in before) or wrong
     * @param receiptCode to be handed over; told when the row is filed, and for a day again to who filed it, so that an answer that
     *     was lost on the way loses nobody's code
     * @param language in which the complainant reads
     */
    record Row(
            int row,
            String status,
            @Nullable String reference,
            @Nullable String receiptCode,
            @Nullable String language,
            List<Mistake> errors) {
        @Override
        public String toString() {
            return "Row[" + row + " " + status + "]";
        }
    }

    /** What to mend, and where. */
    record Mistake(String field, String key, String message) {}

    /** The rows asked for, in the order of the file; {@code total} is how many the file has. */
    record Imported(boolean dryRun, int total, int filed, int known, int wrong, List<Row> rows) {}

    /**
     * What to do with which rows. A long file is filed stretch by stretch.
     *
     * @param dryRun only say what would become of the rows
     * @param start number of the first row, from 1
     * @param most how many rows at most
     */
    record Stretch(boolean dryRun, int start, int most) {
        boolean holds(int number) {
            return number >= start && number - start < most;
        }
    }

    /** @throws Refusal 403 for others, 422 if the file as a whole is no such table */
    Imported take(Caller caller, byte[] file, Stretch stretch, Locale locale) {
        OnBehalfDesk.require(caller);
        var rows = new ArrayList<Row>();
        var seen = new HashMap<String, Integer>();
        int total = 0;
        for (var line : parse(file)) {
            total++;
            var hash = hash(caller, line, seen);
            if (stretch.holds(total)) {
                rows.add(row(caller, line, total, hash, stretch.dryRun(), locale));
            }
        }
        return new Imported(
                stretch.dryRun(),
                total,
                number(rows, "filed"),
                number(rows, "known"),
                number(rows, "wrong"),
                List.copyOf(rows));
    }

    private Row row(Caller caller, CSVRecord line, int number, String hash, boolean dryRun, Locale locale) {
        var language = cell(line, "language");
        var before = complaints.findByBehalfRow(hash).orElse(null);
        if (before != null) {
            var code = dryRun ? null : again(caller, before, hash);
            return new Row(number, "known", before.reference().toString(), code, language, List.of());
        }
        var interview = interview(line);
        var errors = interview.errors(desk.today());
        if (!errors.isEmpty()) {
            return new Row(number, "wrong", null, null, null, told(errors, locale));
        }
        if (dryRun) {
            return new Row(number, "fit", null, null, language, List.of());
        }
        var filed = desk.file(caller, interview, new IdempotencyKey(hash), hash);
        return new Row(number, "filed", filed.reference(), filed.receiptCode(), language, List.of());
    }

    /** The code once more, for who filed the row; it can be read for a day only. */
    private static @Nullable String again(Caller caller, Complaint before, String hash) {
        var repetition = before.repetition();
        var behalf = before.behalf();
        return repetition == null || behalf == null || !behalf.recordedBy().equals(caller.subject())
                ? null
                : new IdempotencyKey(hash).open(repetition.receiptCode());
    }

    private static String hash(Caller caller, CSVRecord line, Map<String, Integer> seen) {
        var words = String.join("\u001f", line.values());
        int time = seen.merge(words, 1, Integer::sum);
        return hash(caller.organisation() + "\u001f" + time + "\u001f" + words);
    }

    private List<Mistake> told(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> new Mistake(
                        error.field().replaceFirst("^complaint\\.", ""),
                        error.key(),
                        messages.getMessage(error.key(), error.args().toArray(), locale)))
                .toList();
    }

    private static OnBehalfDesk.Interview interview(CSVRecord line) {
        var amount = new Filing.Amount(cell(line, "amount"), cell(line, "currency"));
        var contact = new Filing.Contact(cell(line, "name"), cell(line, "phone"), cell(line, "email"));
        var filing = new Filing(
                cell(line, "category"),
                cell(line, "country"),
                cell(line, "region"),
                cell(line, "place"),
                cell(line, "employer"),
                cell(line, "from"),
                cell(line, "until"),
                amount,
                cell(line, "narrative"),
                cell(line, "request"),
                cell(line, "language"),
                contact.isEmpty() ? null : contact,
                new Filing.Consents(
                        yes(line, "contactMe"), yes(line, "shareWithCounterpart"), yes(line, "useInStatistics")),
                List.of(),
                null);
        return new OnBehalfDesk.Interview(filing, "survey", cell(line, "interviewedOn"));
    }

    private static @Nullable String cell(CSVRecord line, String column) {
        return line.isSet(column) ? Texts.stripped(line.get(column)) : null;
    }

    private static boolean yes(CSVRecord line, String column) {
        var said = cell(line, column);
        return said != null && YES.contains(said.toLowerCase(Locale.ROOT));
    }

    private static List<CSVRecord> parse(byte[] file) {
        var text = text(file);
        var first = text.lines().findFirst().orElse("");
        var delimiter = first.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var columns = Set.copyOf(parser.getHeaderNames());
            for (var column : REQUIRED) {
                if (!columns.contains(column)) {
                    throw refused("survey.column.missing", column);
                }
            }
            for (var column : columns) {
                if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                    throw refused("survey.column.unknown", column);
                }
            }
            var rows = parser.stream().limit(MOST + 1L).toList();
            if (rows.isEmpty() || rows.size() > MOST) {
                throw refused("survey.rows.number", MOST);
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused("survey.unreadable");
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("survey.unreadable");
        }
    }

    private static Refusal refused(String key, Object... args) {
        return Refusal.invalid(List.of(FieldError.of("file", key, args)));
    }

    private static int number(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }

    private static String hash(String words) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
