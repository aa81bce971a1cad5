package org.hamroh.loans.journal;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hamroh.contracts.LoanEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes bookings into the journal, each once. A booking counts for the day of its movement; where that day is closed, for the
 * first day after it that is not. The day's book notes which bookings it holds in the same update that counts them, and refuses
 * once it is closed, so a booking lies in exactly one day whatever fails in between.
 */
@Component
class JournalListener implements EventHandler<LoanEvent> {
    static final String LINES = "journal";
    static final String BOOKS = "dayBooks";
    private static final int FARTHEST = 4000;

    private final MongoTemplate mongo;

    JournalListener(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.getCollection(LINES)
                .createIndex(new Document("lender", 1).append("day", 1).append("_id", 1));
        mongo.getCollection(BOOKS)
                .createIndex(new Document("lender", 1).append("currency", 1).append("day", 1));
    }

    @Override
    public Class<LoanEvent> family() {
        return LoanEvent.class;
    }

    @Override
    public void on(Received<LoanEvent> received) {
        if (received.event() instanceof LoanEvent.Booked booked) {
            write(received, booked);
        }
    }

    private void write(Received<LoanEvent> received, LoanEvent.Booked booked) {
        String mark = received.aggregateId() + ":" + received.seq();
        MongoCollection<Document> lines = mongo.getCollection(LINES);
        if (lines.find(Filters.eq("_id", mark)).first() != null) {
            return;
        }
        String currency = booked.lines().getFirst().currency();
        LocalDate day = day(booked, currency, mark);
        Document line = new Document("_id", mark)
                .append("lender", booked.lender())
                .append("currency", currency)
                .append("day", day.toString())
                .append("on", booked.on().toString())
                .append("loan", booked.loan())
                .append("movement", booked.movement())
                .append("place", booked.place())
                .append("at", java.util.Date.from(received.at()))
                .append(
                        "lines",
                        booked.lines().stream()
                                .map(each ->
                                        new Document("account", each.account()).append("debit", cents(each.debit())))
                                .toList());
        try {
            lines.insertOne(line);
        } catch (MongoWriteException e) {
            if (lines.find(Filters.eq("_id", mark)).first() == null) {
                throw e;
            }
            // It came twice at once.
        }
    }

    /** Counts the booking in the first book that takes it. */
    private LocalDate day(LoanEvent.Booked booked, String currency, String mark) {
        MongoCollection<Document> books = mongo.getCollection(BOOKS);
        LocalDate day = booked.on();
        for (int later = 0; later < FARTHEST; later++, day = day.plusDays(1)) {
            String id = id(booked.lender(), currency, day);
            Bson open = Filters.and(Filters.eq("_id", id), Filters.ne("closed", true), Filters.ne("applied", mark));
            try {
                var result =
                        books.updateOne(open, effect(booked, currency, day, mark), new UpdateOptions().upsert(true));
                if (result.getMatchedCount() > 0 || result.getUpsertedId() != null) {
                    return day;
                }
            } catch (MongoWriteException closedOrApplied) {
                Document book = books.find(Filters.and(Filters.eq("_id", id), Filters.eq("applied", mark)))
                        .first();
                if (book != null) {
                    return day;
                }
                if (books.find(Filters.and(Filters.eq("_id", id), Filters.eq("closed", true)))
                                .first()
                        == null) {
                    // Another booking has just opened this book: once more.
                    day = day.minusDays(1);
                }
            }
        }
        throw new IllegalStateException("No open day within " + FARTHEST + " days");
    }

    private static Bson effect(LoanEvent.Booked booked, String currency, LocalDate day, String mark) {
        List<Bson> all = new ArrayList<>();
        all.add(Updates.setOnInsert("lender", booked.lender()));
        all.add(Updates.setOnInsert("currency", currency));
        all.add(Updates.setOnInsert("day", day.toString()));
        all.add(Updates.push("applied", mark));
        all.add(Updates.inc("bookings", 1L));
        for (LoanEvent.Line each : booked.lines()) {
            long debit = cents(each.debit());
            String side = debit > 0 ? "debit" : "credit";
            all.add(Updates.inc("accounts." + each.account() + "." + side, Math.abs(debit)));
        }
        return Updates.combine(all);
    }

    static String id(String lender, String currency, LocalDate day) {
        return lender + "|" + currency + "|" + day;
    }

    /** Whole hundredths, which every engine adds exactly. */
    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
