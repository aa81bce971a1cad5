package org.hamroh.kernel.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Searches the entries; a page costs the same at the beginning and at the end, since the number goes with the time. */
public final class AuditQuery {
    private static final int MOST_OPENINGS = 10_000;
    private final MongoCollection<Document> entries;

    AuditQuery(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /**
     * What is asked for; null leaves open.
     *
     * @param from first moment
     * @param until first moment that no longer counts
     * @param before number of the last row that was seen
     */
    record Asked(
            @Nullable String office,
            @Nullable String resource,
            @Nullable String who,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {
        Asked before(long seq) {
            return new Asked(office, resource, who, action, from, until, seq);
        }
    }

    /** How often an office did something to a resource on a day. */
    public record Times(LocalDate day, String office, int times) {}

    /** Newest first, at most this many. */
    List<AuditEntry> page(Asked asked, int size) {
        List<Bson> filters = new ArrayList<>();
        equal(filters, "office", asked.office());
        equal(filters, "resource", asked.resource());
        equal(filters, "who", asked.who());
        equal(filters, "action", asked.action());
        if (asked.from() != null) {
            filters.add(Filters.gte("at", Date.from(asked.from())));
        }
        if (asked.until() != null) {
            filters.add(Filters.lt("at", Date.from(asked.until())));
        }
        if (asked.before() != null) {
            filters.add(Filters.lt("_id", asked.before()));
        }
        Bson filter = filters.isEmpty() ? new Document() : Filters.and(filters);
        List<AuditEntry> page = new ArrayList<>();
        entries.find(filter).sort(Sorts.descending("_id")).limit(size).forEach(d -> page.add(AuditEntry.read(d)));
        return page;
    }

    private static void equal(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }

    /** On which days which office did one of these things to the resource, newest first. */
    public List<Times> times(Object resource, Collection<String> actions, ZoneId zone) {
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>(Comparator.reverseOrder());
        Bson filter = Filters.and(
                Filters.eq("resource", resource.toString()),
                Filters.in("action", actions),
                Filters.eq("result", Result.ALLOWED.code()));
        entries.find(filter)
                .projection(Projections.include("at", "office"))
                .sort(Sorts.descending("_id"))
                .limit(MOST_OPENINGS)
                .forEach(found -> days.computeIfAbsent(
                                found.getDate("at").toInstant().atZone(zone).toLocalDate(), day -> new TreeMap<>())
                        .merge(found.getString("office"), 1, Integer::sum));
        List<Times> times = new ArrayList<>();
        days.forEach((day, offices) -> offices.forEach((office, n) -> times.add(new Times(day, office, n))));
        return times;
    }
}
