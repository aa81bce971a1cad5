package org.hamroh.loans.bank;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.loans.loan.PostingDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Takes a bank's file in. Every line is posted under a name made of what it says, so neither a crash in the middle nor the same
 * file again posts it twice; what cannot be posted is kept and told.
 */
@Component
class BankFileDesk {
    private static final int MOST_LINES = 5000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("(?i)\\bL\\d{2}[- ]?[0-9A-Z]{5}[- ]?[0-9A-Z]\\b");
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "date", Set.of("date", "дата", "сана", "sana", "күнү"),
            "amount", Set.of("amount", "sum", "сумма", "маблағ", "summa"),
            "transaction", Set.of("id", "transaction", "номер", "рақам", "raqam"),
            "details", Set.of("details", "purpose", "назначение", "таъинот", "maqsad", "дайыны"));

    private final PostingDesk postings;
    private final MongoTemplate mongo;
    private final Audit audit;
    private final Clock clock;

    BankFileDesk(PostingDesk postings, MongoTemplate mongo, Audit audit, Clock clock) {
        this.postings = postings;
        this.mongo = mongo;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param unreadable numbers of the lines that are no payments: mend them and send the file again */
    record Taken(int posted, int already, List<BankRow> unmatched, List<Integer> unreadable) {}

    /** @throws Refusal 422 if it is no such file */
    Taken take(Caller caller, String file) {
        if (file.length() > MOST_CHARACTERS) {
            throw wrong("bank.file.too-large");
        }
        audit.note(caller, "bank-file", null, Result.ALLOWED);
        List<BankRow> unmatched = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        int posted = 0;
        int already = 0;
        for (Line line : lines(file)) {
            BankRow row = line.row(caller, now());
            if (row == null) {
                unreadable.add(line.number());
                continue;
            }
            BankRow known = mongo.findById(row.id(), BankRow.class);
            if (known != null && !known.state().equals("unmatched")) {
                already++;
                continue;
            }
            BankRow done = post(caller, known == null ? row : known);
            if (done.state().equals("posted")) {
                posted++;
            } else {
                unmatched.add(done);
            }
        }
        return new Taken(posted, already, unmatched, unreadable);
    }

    /** Gives a line to the loan that an officer found for it. @throws Refusal as for any payment that cannot be posted */
    BankRow assign(Caller caller, String id, String number) {
        BankRow row = unmatched(caller, id);
        postings.post(caller, incoming(row, number));
        return mongo.save(row.with("posted", null, number.strip(), caller.subject(), now()));
    }

    /** Puts a line aside that is no payment of a loan. */
    BankRow dismiss(Caller caller, String id) {
        BankRow row = unmatched(caller, id);
        audit.note(caller, "bank-row-dismiss", row.id(), Result.ALLOWED);
        return mongo.save(row.with("dismissed", row.reason(), row.number(), caller.subject(), now()));
    }

    private BankRow unmatched(Caller caller, String id) {
        BankRow row = caller.has("loans.officer") && caller.organisationType().equals("lender")
                ? mongo.findOne(
                        Query.query(Criteria.where("_id").is(id).and("lender").is(caller.organisation())),
                        BankRow.class)
                : null;
        if (row == null) {
            throw Refusal.notFound();
        }
        if (!row.state().equals("unmatched")) {
            throw Refusal.conflict("bank.row.done-already");
        }
        return row;
    }

    private BankRow post(Caller caller, BankRow row) {
        String number = row.number();
        if (number == null) {
            return mongo.save(row.with("unmatched", "no_number", null, caller.subject(), now()));
        }
        try {
            postings.post(caller, incoming(row, number));
            return mongo.save(row.with("posted", null, number, caller.subject(), now()));
        } catch (Refusal refusal) {
            return mongo.save(row.with("unmatched", reason(refusal), number, caller.subject(), now()));
        }
    }

    private static String reason(Refusal refusal) {
        return switch (refusal.status().value()) {
            case 404 -> "unknown_loan";
            case 409 -> "loan_closed";
            default ->
                refusal.errors().stream().anyMatch(each -> each.field().equals("on")) ? "wrong_day" : "wrong_sum";
        };
    }

    private static PostingDesk.Incoming incoming(BankRow row, String number) {
        return new PostingDesk.Incoming(
                number, "bank:" + row.id(), LocalDate.parse(row.on()), row.amount(), "bank", row.transaction());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Line> lines(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        String head = text.lines().findFirst().orElse("");
        char delimiter = head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> all = parser.getRecords();
            if (all.isEmpty() || all.size() > MOST_LINES) {
                throw wrong(all.isEmpty() ? "bank.file.empty" : "bank.file.too-large");
            }
            int date = column(all.getFirst(), "date");
            int amount = column(all.getFirst(), "amount");
            int details = column(all.getFirst(), "details");
            int transaction = column(all.getFirst(), "transaction");
            if (date < 0 || amount < 0 || details < 0) {
                throw wrong("bank.file.columns");
            }
            return all.stream()
                    .skip(1)
                    .filter(each -> each.size() > 1)
                    .map(each -> new Line(
                            (int) each.getRecordNumber(),
                            cell(each, date),
                            cell(each, amount),
                            cell(each, transaction),
                            cell(each, details)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw wrong("bank.file.columns");
        }
    }

    private static int column(CSVRecord head, String name) {
        for (int i = 0; i < head.size(); i++) {
            if (COLUMNS.getOrDefault(name, Set.of()).contains(head.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static Refusal wrong(String key) {
        return Refusal.invalid(List.of(FieldError.of("file", key)));
    }

    /** A line as it stands in the file. */
    record Line(int number, String date, String amount, String transaction, String details) {
        /** Null where it is no payment. */
        @Nullable
        BankRow row(Caller caller, Instant at) {
            LocalDate day = day();
            BigDecimal sum = sum();
            if (day == null || sum == null) {
                return null;
            }
            Matcher found = NUMBER.matcher(details);
            String id = hash(caller.organisation() + "|" + day + "|" + sum + "|" + transaction + "|" + details);
            return new BankRow(
                    id,
                    caller.organisation(),
                    number,
                    day.toString(),
                    sum,
                    transaction.isEmpty() ? null : transaction.substring(0, Math.min(60, transaction.length())),
                    found.find() ? found.group() : null,
                    "unmatched",
                    null,
                    caller.subject(),
                    at);
        }

        private @Nullable LocalDate day() {
            try {
                return date.indexOf('.') > 0 ? LocalDate.parse(date, DOTS) : LocalDate.parse(date);
            } catch (DateTimeException noDay) {
                return null;
            }
        }

        private @Nullable BigDecimal sum() {
            String plain = amount.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
            if (!plain.matches("[0-9]{1,10}([.][0-9]{1,2})?")) {
                return null;
            }
            BigDecimal read = new BigDecimal(plain).setScale(2);
            return read.signum() == 0 ? null : read;
        }

        private static String hash(String text) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                return HexFormat.of()
                        .formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 40);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no SHA-256", e);
            }
        }
    }
}
