package org.hamroh.loans.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All loans of a lender that money was paid out for, counted one by one. Reads nothing that is sealed. */
@Component
public class LoanBookQuery {
    private final MongoTemplate mongo;

    LoanBookQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** By what a loan is counted. */
    public record Keys(String currency, String place, String officer, UUID product, String sex, String sector) {}

    /** Takes one loan's figures for one day. */
    @FunctionalInterface
    public interface Counter {
        void count(Keys keys, LocalDate day, Figures figures);
    }

    /** How many there are by the end of a day. */
    public long count(String lender, LocalDate day) {
        return mongo.count(begun(lender, day), Loan.COLLECTION);
    }

    /** One pass over the loans, however many days are counted. */
    public void each(String lender, Collection<LocalDate> days, Counter counter) {
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Query query = begun(lender, last);
        query.fields().exclude("words", "bookings", "outbox", "history", "facets", "key");
        try (Stream<Loan> loans = mongo.stream(query.cursorBatchSize(1000), Loan.class)) {
            loans.forEach(loan -> count(loan, days, counter));
        }
    }

    private static void count(Loan loan, Collection<LocalDate> days, Counter counter) {
        Keys keys = new Keys(
                loan.offer().currency(),
                loan.place(),
                loan.officer(),
                loan.product(),
                loan.sex().code(),
                loan.sector().code());
        String begun = loan.begunOn();
        LocalDate first = begun == null ? LocalDate.MAX : LocalDate.parse(begun);
        Figures.Held held = new Figures.Held(loan.contract(first), loan.entries());
        for (LocalDate day : days) {
            if (!first.isAfter(day)) {
                counter.count(keys, day, Figures.of(List.of(held), day));
            }
        }
    }

    private static Query begun(String lender, LocalDate day) {
        return Query.query(
                Criteria.where("lender").is(lender).and("begunOn").gt("").lte(day.toString()));
    }
}
