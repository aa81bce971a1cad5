package org.hamroh.ombudsman.caseload;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.complaint.Category;
import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.complaint.Facets;
import org.hamroh.ombudsman.complaint.Reference;
import org.hamroh.ombudsman.deadline.Countdown;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads pages of an office's complaints. Reads the fields of the list and no others, so nothing has to be opened. Every
 * filter is a term that an index holds (see {@link Facets}), and a page begins where the last one ended, so a page costs the
 * same at the beginning of the list and at its end. What an officer works on, what is urgent and what is new are few by nature,
 * and have short indexes of their own.
 */
@Component
public class CaseloadQuery {
    /** More than this is told as this. */
    static final int COUNTED_MOST = 1000;

    private static final Bson FIELDS = Projections.include(
            "reference",
            "stage._class",
            "statement.category",
            "statement.country",
            "statement.region",
            "statement.language",
            "statement.anonymous",
            "filedAt",
            "lastMessageAt",
            "waitingFor",
            "countdown",
            "urgentAt",
            "team.lead",
            "unread");

    private final MongoTemplate mongo;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseloadQuery(MongoTemplate mongo, Deadlines deadlines, Clock clock) {
        this.mongo = mongo;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What is asked for; null leaves open.
     *
     * @param place country or region
     * @param reference the beginning of a reference, as typed
     * @param officer the term of an officer or of nobody, as {@code officers} has it
     * @param due how the clock stands; paused is a stage and not asked for here
     * @param unreadBy for whom something is new
     */
    record Asked(
            @Nullable String stage,
            @Nullable String category,
            @Nullable String place,
            @Nullable String reference,
            @Nullable String officer,
            Countdown.@Nullable State due,
            boolean urgent,
            @Nullable String unreadBy,
            Sorting sorting,
            @Nullable Cursor after,
            int size) {
        /** Everything that lies with an officer or, open, with nobody. */
        static Asked of(String term, Countdown.@Nullable State state) {
            return new Asked(null, null, null, null, term, state, false, null, Sorting.NEWEST, null, 1);
        }

        /** Everything at this stage, of an officer or, without one, of the whole office. */
        static Asked atStage(String stage, @Nullable String term) {
            return new Asked(stage, null, null, null, term, null, false, null, Sorting.NEWEST, null, 1);
        }

        static Asked newFor(String officer) {
            return new Asked(null, null, null, null, null, null, false, officer, Sorting.NEWEST, null, 1);
        }

        static Asked onlyUrgent() {
            return new Asked(null, null, null, null, null, null, true, null, Sorting.NEWEST, null, 1);
        }
    }

    /** One page, and where the next begins; null after the last. */
    public record Page(List<CaseloadItem> items, @Nullable String next) {}

    private record Row(CaseloadItem item, boolean first) {}

    Page page(Caller caller, Asked asked) {
        var terms = terms(caller, asked);
        if (terms.isEmpty()) {
            return new Page(List.of(), null);
        }
        var today = today();
        var filter = filter(caller.organisation(), terms, asked, today, deadlines.soonUntil(today));
        var rows = asked.sorting() == Sorting.URGENT
                ? urgentFirst(caller, filter, asked)
                : rows(caller, filter, asked.sorting(), asked.after(), asked.size() + 1);
        var items = rows.stream().map(Row::item).toList();
        if (items.size() <= asked.size()) {
            return new Page(items, null);
        }
        var last = rows.get(asked.size() - 1);
        var at = asked.sorting().at(last.item());
        return new Page(
                items.subList(0, asked.size()),
                new Cursor(asked.sorting(), !last.first(), at, last.item().id()).text());
    }

    /** How many there are, as far as it is counted. */
    long count(Caller caller, Asked asked) {
        var terms = terms(caller, asked);
        var today = today();
        return terms.isEmpty()
                ? 0
                : mongo.getCollection("complaints")
                        .countDocuments(
                                filter(caller.organisation(), terms, asked, today, deadlines.soonUntil(today)),
                                new CountOptions().limit(COUNTED_MOST));
    }

    private List<Row> urgentFirst(Caller caller, Bson filter, Asked asked) {
        var after = asked.after();
        var rows = new ArrayList<Row>();
        if (after == null || !after.rest()) {
            var urgent = Filters.and(filter, Filters.gt("urgentAt", Date.from(Instant.EPOCH)));
            rows.addAll(rows(caller, urgent, Sorting.URGENT, after, asked.size() + 1));
        }
        if (rows.size() <= asked.size() && !asked.urgent()) {
            var rest = Filters.and(filter, Filters.exists("urgentAt", false));
            var from = after != null && after.rest() ? after : null;
            rows.addAll(rows(caller, rest, Sorting.NEWEST, from, asked.size() + 1 - rows.size()));
        }
        return rows;
    }

    private List<Row> rows(Caller caller, Bson filter, Sorting sorting, @Nullable Cursor after, int most) {
        var from = after == null ? filter : Filters.and(filter, after(after, sorting));
        return mongo.getCollection("complaints")
                .find(from)
                .projection(FIELDS)
                .sort(
                        sorting.descending
                                ? Sorts.descending(sorting.field, "_id")
                                : Sorts.ascending(sorting.field, "_id"))
                .limit(most)
                .map(found -> new Row(item(caller, found), found.containsKey("urgentAt")))
                .into(new ArrayList<>());
    }

    /** These cases of the office, in this order; one that is gone is left out. */
    public List<CaseloadItem> items(Caller caller, List<UUID> ids) {
        var found = mongo.getCollection("complaints")
                .find(Filters.and(Filters.in("_id", ids), Filters.eq("office", caller.organisation())))
                .projection(FIELDS)
                .map(each -> item(caller, each))
                .into(new ArrayList<>());
        found.sort(Comparator.comparingInt(item -> ids.indexOf(item.id())));
        return found;
    }

    /** Visible to the test that compares it with the indexes. */
    static Bson filter(String office, List<String> terms, Asked asked, LocalDate today, LocalDate soonUntil) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.eq("office", office));
        if (asked.officer() != null) {
            filters.add(Filters.eq("officers", asked.officer()));
        }
        if (asked.unreadBy() != null) {
            filters.add(Filters.eq("unread", asked.unreadBy()));
        }
        if (asked.urgent()) {
            filters.add(Filters.gt("urgentAt", Date.from(Instant.EPOCH)));
        }
        if (asked.due() != null) {
            due(asked.due(), today.toString(), soonUntil.toString(), filters);
        } else if (asked.sorting() == Sorting.DUE) {
            filters.add(Filters.gt("countdown.dueOn", ""));
        }
        if (terms.size() > 1) {
            filters.add(Filters.in("facets", terms));
        } else if (!terms.getFirst().equals(Facets.term(null, null, null))) {
            filters.add(Filters.eq("facets", terms.getFirst()));
        }
        if (asked.reference() != null) {
            var beginning = Reference.normalise(asked.reference());
            filters.add(Filters.gte("reference", beginning));
            filters.add(Filters.lt("reference", beginning + '\uFFFF'));
        }
        return Filters.and(filters);
    }

    private static void due(Countdown.State state, String today, String soonUntil, List<Bson> filters) {
        if (state == Countdown.State.OVERDUE) {
            filters.add(Filters.gt("countdown.dueOn", ""));
            filters.add(Filters.lt("countdown.dueOn", today));
        } else if (state == Countdown.State.DUE_SOON) {
            filters.add(Filters.gte("countdown.dueOn", today));
            filters.add(Filters.lte("countdown.dueOn", soonUntil));
        } else {
            filters.add(Filters.gt("countdown.dueOn", soonUntil));
        }
    }

    /** The first condition lets the index begin at the right place; the second tells rows of one moment apart. */
    private static Bson after(Cursor last, Sorting sorting) {
        var field = sorting.field;
        var at = sorting.stored(last.at());
        return sorting.descending
                ? Filters.and(Filters.lte(field, at), Filters.or(Filters.lt(field, at), Filters.lt("_id", last.id())))
                : Filters.and(Filters.gte(field, at), Filters.or(Filters.gt(field, at), Filters.gt("_id", last.id())));
    }

    /** The places asked for, cut down to the places the caller is limited to. */
    static List<String> terms(Caller caller, Asked asked) {
        Set<String> own = caller.places();
        if (own.isEmpty()) {
            return List.of(Facets.term(asked.stage(), asked.category(), asked.place()));
        }
        var place = asked.place();
        if (place != null && caller.covers(place)) {
            return List.of(Facets.term(asked.stage(), asked.category(), place));
        }
        return own.stream()
                .filter(each -> place == null || each.startsWith(place + "-"))
                .sorted()
                .map(each -> Facets.term(asked.stage(), asked.category(), each))
                .toList();
    }

    private CaseloadItem item(Caller caller, Document found) {
        var statement = found.get("statement", Document.class);
        var waitingFor = found.getString("waitingFor");
        var category = statement.getString("category").toLowerCase(Locale.ROOT);
        var clockNow = found.get("countdown", Document.class);
        var dueOn = clockNow == null ? null : clockNow.getString("dueOn");
        var state = clockNow == null
                ? null
                : deadlines.state(new Countdown(clockNow.getString("stage"), dueOn, null, null, 0), today());
        var team = found.get("team", Document.class);
        var unread = found.getList("unread", String.class);
        return new CaseloadItem(
                found.get("_id", UUID.class),
                new Reference(found.getString("reference")).toString(),
                found.get("stage", Document.class).getString("_class"),
                category,
                statement.getString("country"),
                statement.getString("region"),
                statement.getString("language"),
                statement.getBoolean("anonymous"),
                instant(found, "filedAt"),
                instant(found, "lastMessageAt"),
                waitingFor == null ? null : waitingFor.toLowerCase(Locale.ROOT),
                Coded.of(Category.class, category).filter(Category::isUrgent).isPresent(),
                dueOn,
                state == null ? null : state.code(),
                team == null ? null : team.getString("lead"),
                unread != null && unread.contains(caller.subject()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Deadlines.ZONE);
    }

    private static Instant instant(Document found, String field) {
        return found.getDate(field).toInstant();
    }
}
