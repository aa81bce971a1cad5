package org.hamroh.loans.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.hamroh.loans.loan.LoanBookQuery;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Counts portfolios and keeps them by day. A small portfolio is counted when it is asked for and old; a large one in the
 * background, and until then the figures that were counted last are told with their time.
 */
@Component
class PortfolioDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final long SMALL = 3000;

    private final MongoTemplate mongo;
    private final LoanBookQuery book;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    PortfolioDesk(MongoTemplate mongo, LoanBookQuery book, Clock clock) {
        this.mongo = mongo;
        this.book = book;
        this.clock = clock;
    }

    /** The days' portfolios, in the order asked for. */
    List<DayFigures> figures(String lender, List<LocalDate> days) {
        Map<String, DayFigures> known = known(lender, days);
        List<LocalDate> missing =
                days.stream().filter(day -> !known.containsKey(day.toString())).toList();
        List<LocalDate> stale = days.stream()
                .filter(day -> known.containsKey(day.toString())
                        && Objects.requireNonNull(known.get(day.toString())).stale())
                .toList();
        List<LocalDate> due = new ArrayList<>(missing);
        if (!stale.isEmpty() && book.count(lender, days.getLast()) <= SMALL) {
            due.addAll(stale);
        }
        if (!due.isEmpty()) {
            turn.lock();
            try {
                known.putAll(count(lender, due));
            } finally {
                turn.unlock();
            }
        }
        return days.stream()
                .map(day -> Objects.requireNonNull(known.get(day.toString())))
                .toList();
    }

    private Map<String, DayFigures> known(String lender, Collection<LocalDate> days) {
        List<String> ids =
                days.stream().map(day -> DayFigures.id(lender, day.toString())).toList();
        Map<String, DayFigures> known = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), DayFigures.class)
                .forEach(each -> known.put(each.day(), each));
        return known;
    }

    /** Counts these days in one pass. What is entered while it counts leaves them stale, so that they are counted again. */
    Map<String, DayFigures> count(String lender, List<LocalDate> days) {
        String counting = UUID.randomUUID().toString();
        days.forEach(day -> begin(lender, day, counting));
        Map<LocalDate, Map<List<String>, Sums>> sums = new HashMap<>();
        book.each(lender, days, (keys, day, figures) -> {
            Sums one = Sums.of(figures);
            Map<List<String>, Sums> ofDay = sums.computeIfAbsent(day, unused -> new LinkedHashMap<>());
            add(ofDay, keys, "all", "", one);
            add(ofDay, keys, "officer", keys.officer(), one);
            add(ofDay, keys, "product", keys.product().toString(), one);
            add(ofDay, keys, "sex", keys.sex(), one);
            add(ofDay, keys, "sector", keys.sector(), one);
        });
        Map<String, DayFigures> counted = new HashMap<>();
        for (LocalDate day : days) {
            List<Row> rows = sums.getOrDefault(day, Map.of()).entrySet().stream()
                    .map(each -> new Row(
                            each.getKey().get(0),
                            each.getKey().get(1),
                            each.getKey().get(2),
                            each.getKey().get(3),
                            each.getValue()))
                    .toList();
            counted.put(day.toString(), keep(lender, day, counting, rows));
        }
        return counted;
    }

    private static void add(Map<List<String>, Sums> sums, LoanBookQuery.Keys keys, String by, String key, Sums one) {
        sums.merge(List.of(keys.currency(), keys.place(), by, key), one, Sums::plus);
    }

    private void begin(String lender, LocalDate day, String counting) {
        try {
            mongo.upsert(
                    of(lender, day),
                    new Update()
                            .set("stale", false)
                            .set("counting", counting)
                            .setOnInsert("_class", "dayFigures")
                            .setOnInsert("lender", lender)
                            .setOnInsert("day", day.toString())
                            .setOnInsert("countedAt", clock.instant())
                            .setOnInsert("rows", List.of()),
                    DayFigures.COLLECTION);
        } catch (DuplicateKeyException e) {
            // Another count of the day begins at this moment; the later one keeps what it finds.
        }
    }

    private DayFigures keep(String lender, LocalDate day, String counting, List<Row> rows) {
        DayFigures figures = new DayFigures(
                DayFigures.id(lender, day.toString()), lender, day.toString(), false, counting, clock.instant(), rows);
        mongo.updateFirst(
                of(lender, day).addCriteria(Criteria.where("counting").is(counting)),
                new Update().set("rows", rows).set("countedAt", figures.countedAt()),
                DayFigures.class);
        return figures;
    }

    private static Query of(String lender, LocalDate day) {
        return Query.query(Criteria.where("_id").is(DayFigures.id(lender, day.toString())));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DUSHANBE));
    }
}
