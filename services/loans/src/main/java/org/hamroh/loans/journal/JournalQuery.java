package org.hamroh.loans.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What stands in a lender's journal. */
@Component
class JournalQuery {
    private static final int DAYS = 62;

    private final MongoTemplate mongo;

    JournalQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param debit and credit: all that was written on each side; they are equal */
    record Day(
            String day,
            long bookings,
            String debit,
            String credit,
            boolean closed,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    record Line(
            String account,
            @Nullable String debit,
            @Nullable String credit) {}

    record Booking(String id, UUID loan, String day, String on, Instant at, List<Line> lines) {}

    record Page(List<Booking> items, @Nullable String next) {}

    /** @param balance debit less credit */
    record Account(String account, String debit, String credit, String balance) {}

    record TrialBalance(
            String currency, String on, List<Account> accounts, String debit, String credit, boolean balanced) {}

    /** The days in which something was written, or that were closed, newest first. */
    List<Day> days(String lender, String currency) {
        return mongo.getCollection(JournalListener.BOOKS)
                .find(Filters.and(Filters.eq("lender", lender), Filters.eq("currency", currency)))
                .projection(Projections.exclude("applied"))
                .sort(Sorts.descending("lender", "currency", "day"))
                .limit(DAYS)
                .map(JournalQuery::day)
                .into(new ArrayList<>());
    }

    Page bookings(String lender, String currency, LocalDate day, @Nullable String after, int size) {
        List<Bson> all = new ArrayList<>(List.of(
                Filters.eq("lender", lender), Filters.eq("day", day.toString()), Filters.eq("currency", currency)));
        if (after != null && !after.isBlank()) {
            all.add(Filters.gt("_id", after));
        }
        List<Booking> found = mongo.getCollection(JournalListener.LINES)
                .find(Filters.and(all))
                .sort(Sorts.ascending("lender", "day", "_id"))
                .limit(size + 1)
                .map(JournalQuery::booking)
                .into(new ArrayList<>());
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).id());
    }

    /** The sums of every account from the beginning to the end of the day. */
    TrialBalance trialBalance(String lender, String currency, LocalDate on) {
        Map<String, long[]> sums = new TreeMap<>();
        mongo.getCollection(JournalListener.BOOKS)
                .find(Filters.and(
                        Filters.eq("lender", lender),
                        Filters.eq("currency", currency),
                        Filters.lte("day", on.toString())))
                .projection(Projections.include("accounts"))
                .forEach(book -> accounts(book).forEach((account, sides) -> {
                    long[] sum = sums.computeIfAbsent(account, unused -> new long[2]);
                    sum[0] += sides[0];
                    sum[1] += sides[1];
                }));
        long debit = sums.values().stream().mapToLong(each -> each[0]).sum();
        long credit = sums.values().stream().mapToLong(each -> each[1]).sum();
        return new TrialBalance(
                currency,
                on.toString(),
                sums.entrySet().stream()
                        .map(each -> new Account(
                                each.getKey(),
                                text(each.getValue()[0]),
                                text(each.getValue()[1]),
                                text(each.getValue()[0] - each.getValue()[1])))
                        .toList(),
                text(debit),
                text(credit),
                debit == credit);
    }

    static Map<String, long[]> accounts(Document book) {
        Map<String, long[]> sums = new TreeMap<>();
        Document accounts = book.get("accounts", Document.class);
        if (accounts != null) {
            accounts.forEach((account, sides) -> {
                if (sides instanceof Document each) {
                    sums.put(account, new long[] {cents(each, "debit"), cents(each, "credit")});
                }
            });
        }
        return sums;
    }

    private static Day day(Document book) {
        Map<String, long[]> sums = accounts(book);
        Date closed = book.getDate("closedAt");
        return new Day(
                book.getString("day"),
                cents(book, "bookings"),
                text(sums.values().stream().mapToLong(each -> each[0]).sum()),
                text(sums.values().stream().mapToLong(each -> each[1]).sum()),
                book.getBoolean("closed", false),
                closed == null ? null : closed.toInstant(),
                book.getString("closedBy"));
    }

    private static Booking booking(Document found) {
        return new Booking(
                found.getString("_id"),
                found.get("loan", UUID.class),
                found.getString("day"),
                found.getString("on"),
                found.getDate("at").toInstant(),
                found.getList("lines", Document.class).stream()
                        .map(JournalQuery::line)
                        .toList());
    }

    private static Line line(Document each) {
        long debit = cents(each, "debit");
        return new Line(
                each.getString("account"),
                debit > 0 ? text(debit) : null,
                debit > 0 ? null : text(Math.negateExact(debit)));
    }

    private static long cents(Document each, String field) {
        return each.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
