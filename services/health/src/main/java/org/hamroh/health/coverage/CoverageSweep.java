package org.hamroh.health.coverage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts again what is due, from the records' index alone, and writes what differs. It rests four times as long as it counted, so that
 * counting never takes more than a fifth of a machine; a figure is older by that much at most while records come in.
 */
@Component
class CoverageSweep {
    private static final Logger log = LoggerFactory.getLogger(CoverageSweep.class);
    private static final String RECORDS = "screenings";
    private static final String COUNTED = "counted";
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int PAGE = 10_000;
    private static final int REST = 4;
    private static final int WRITES = 500;

    private final MongoTemplate mongo;
    private final DueDesk due;
    private final Places places;
    private final Clock clock;
    private Instant restUntil = Instant.MIN;

    CoverageSweep(MongoTemplate mongo, DueDesk due, Places places, Clock clock) {
        this.mongo = mongo;
        this.due = due;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.5S")
    void sweep() {
        Instant begun = clock.instant();
        if (begun.isBefore(restUntil)) {
            return;
        }
        try {
            countAll();
        } catch (RuntimeException e) {
            log.warn("Counting waits: {}", e.toString());
        }
        restUntil =
                clock.instant().plus(Duration.between(begun, clock.instant()).multipliedBy(REST));
    }

    /** Counts all that is due now. */
    void countAll() {
        Document mark = claim();
        while (mark != null) {
            Instant begun = clock.instant();
            try {
                count(mark.getString("_id"), begun);
            } finally {
                release(mark, begun);
            }
            mark = claim();
        }
    }

    /** The next mark that asks for counting, if nobody else counts it. */
    private @Nullable Document claim() {
        Date now = Date.from(clock.instant());
        Bson unclaimed = Filters.or(Filters.exists("claimed", false), Filters.lt("claimed", now));
        Bson asks = Filters.or(Filters.exists("done", false), Filters.lt("final", now));
        for (Document each : due.collection().find(Filters.and(unclaimed, asks))) {
            Document mine = due.collection()
                    .findOneAndUpdate(
                            Filters.and(Filters.eq("_id", each.get("_id")), unclaimed),
                            Updates.set("claimed", Date.from(clock.instant().plus(CLAIM))),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (mine != null) {
                return mine;
            }
        }
        return null;
    }

    /** Removes the mark if nothing changed while it was counted and nobody is writing; else it asks again, or once more later. */
    private void release(Document mark, Instant begun) {
        MongoCollection<Document> marks = due.collection();
        Bson same = Filters.and(Filters.eq("_id", mark.get("_id")), Filters.eq("turn", mark.get("turn")));
        Date until = mark.getDate("until");
        boolean nobodyWrites =
                mark.getInteger("writing", 0) <= 0 || (until != null && begun.isAfter(until.toInstant()));
        if (nobodyWrites && marks.deleteOne(same).getDeletedCount() == 1) {
            return;
        }
        if (!nobodyWrites) {
            // Whoever writes marks again at the end; if that never comes, the mark asks once more when no write can
            // still go on.
            var later = Updates.combine(
                    Updates.set("done", mark.get("turn")), Updates.set("final", until), Updates.unset("claimed"));
            if (marks.updateOne(same, later).getModifiedCount() == 1) {
                return;
            }
        }
        marks.updateOne(
                Filters.eq("_id", mark.get("_id")),
                Updates.combine(Updates.unset("claimed"), Updates.unset("done"), Updates.unset("final")));
    }

    private void count(String group, Instant begun) {
        Reckoning reckoning = new Reckoning(this::region);
        read(group, reckoning);
        String programme = group.substring(0, group.indexOf('|'));
        Map<String, Rollup> before = new HashMap<>();
        mongo.find(Query.query(Criteria.where("group").is(group)), Rollup.class)
                .forEach(each -> before.put(each.id(), each));
        List<Rollup> changed = new ArrayList<>();
        Instant at = begun.truncatedTo(ChronoUnit.MILLIS);
        reckoning.figures().forEach((cell, figures) -> {
            Rollup now = Rollup.of(programme, group, cell, figures, at);
            Rollup old = before.remove(now.id());
            if (old == null || !old.saysTheSameAs(now)) {
                changed.add(now);
            }
        });
        write(changed, before);
        mongo.getCollection(COUNTED)
                .updateOne(
                        Filters.eq("_id", group),
                        Updates.combine(Updates.set("at", Date.from(at)), Updates.set("records", reckoning.rows())),
                        new UpdateOptions().upsert(true));
        log.debug("{}: {} records, {} figures changed", group, reckoning.rows(), changed.size() + before.size());
    }

    private void write(List<Rollup> changed, Map<String, Rollup> gone) {
        for (int from = 0; from < changed.size(); from += WRITES) {
            BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Rollup.class);
            for (Rollup each : changed.subList(from, Math.min(changed.size(), from + WRITES))) {
                bulk.upsert(Query.query(Criteria.where("_id").is(each.id())), update(each));
            }
            bulk.execute();
        }
        if (!gone.isEmpty()) {
            mongo.remove(Query.query(Criteria.where("_id").in(gone.keySet())), Rollup.class);
        }
    }

    private static Update update(Rollup each) {
        return new Update()
                .set("group", each.group())
                .set("persons", each.persons())
                .set("tests", each.tests())
                .set("known", each.known())
                .set("late", each.late())
                .set("twice", each.twice())
                .set("makeup", each.makeup())
                .set("stages", each.stages())
                .set("countedAt", each.countedAt());
    }

    /** In pages by person, so that no cursor stays open for long and no page ends amid a person. */
    private void read(String group, Reckoning reckoning) {
        readWithoutPerson(group, reckoning);
        String from = "";
        while (true) {
            List<Reckoning.Row> page = page(Filters.and(Filters.eq("counts", group), Filters.gt("facts.person", from)));
            if (page.size() < PAGE) {
                page.forEach(reckoning::take);
                return;
            }
            String last = page.getLast().person();
            String whole = null;
            for (Reckoning.Row row : page) {
                if (row.person() != null && row.person().equals(last)) {
                    break;
                }
                reckoning.take(row);
                whole = row.person();
            }
            if (whole == null || last == null) {
                throw new IllegalStateException("One person has more than " + PAGE + " screenings in a year");
            }
            from = whole;
        }
    }

    private void readWithoutPerson(String group, Reckoning reckoning) {
        Bson query = Filters.and(Filters.eq("counts", group), Filters.eq("facts.person", null));
        for (Document each :
                mongo.getCollection(RECORDS).find(query).projection(FIELDS).batchSize(1_000)) {
            reckoning.take(row(each));
        }
    }

    private List<Reckoning.Row> page(Bson query) {
        List<Reckoning.Row> rows = new ArrayList<>();
        for (Document each : mongo.getCollection(RECORDS)
                .find(query)
                .sort(Sorts.ascending("counts", "facts.person"))
                .limit(PAGE)
                .projection(FIELDS)
                .batchSize(PAGE)) {
            rows.add(row(each));
        }
        return rows;
    }

    private static final Bson FIELDS = Projections.fields(
            Projections.excludeId(),
            Projections.include(
                    "counts",
                    "facts.person",
                    "facts.day",
                    "facts.home",
                    "point",
                    "facts.sex",
                    "facts.band",
                    "facts.stage",
                    "facts.known",
                    "late"));

    private static Reckoning.Row row(Document found) {
        Document facts = found.get("facts", Document.class);
        return new Reckoning.Row(
                facts.getString("person"),
                facts.getString("day"),
                facts.getString("home"),
                found.getString("point"),
                facts.getString("sex"),
                facts.getString("band"),
                facts.getString("stage"),
                facts.getBoolean("known", false),
                found.getBoolean("late", false));
    }

    private String region(String district) {
        return places.find(district).map(District::region).orElse(Places.COUNTRY);
    }
}
