package org.hamroh.ombudsman.caseload;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
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
import org.hamroh.ombudsman.complaint.Facets;
import org.hamroh.ombudsman.complaint.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads pages of an office's complaints. Reads the fields of the list and no others, so nothing has to be opened. Every
 * filter is a term that an index holds (see {@link Facets}), and a page begins where the last one ended, so a page costs the
 * same at the beginning of the list and at its end.
 */
@Component
public class CaseloadQuery {
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
            "waitingFor");

    private final MongoTemplate mongo;

    CaseloadQuery(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What is asked for; null leaves open.
     *
     * @param place country or region
     * @param reference the beginning of a reference, as typed
     */
    record Asked(
            @Nullable String stage,
            @Nullable String category,
            @Nullable String place,
            @Nullable String reference,
            Sorting sorting,
            @Nullable Cursor after,
            int size) {}

    /** One page, and where the next begins; null after the last. */
    public record Page(List<CaseloadItem> items, @Nullable String next) {}

    Page page(Caller caller, Asked asked) {
        var terms = terms(caller, asked);
        if (terms.isEmpty()) {
            return new Page(List.of(), null);
        }
        var sorting = asked.sorting();
        var found = mongo.getCollection("complaints")
                .find(filter(caller.organisation(), terms, asked))
                .projection(FIELDS)
                .sort(
                        sorting.descending
                                ? Sorts.descending(sorting.field, "_id")
                                : Sorts.ascending(sorting.field, "_id"))
                .limit(asked.size() + 1)
                .map(CaseloadQuery::item)
                .into(new ArrayList<>());
        if (found.size() <= asked.size()) {
            return new Page(found, null);
        }
        var page = found.subList(0, asked.size());
        var last = page.getLast();
        var at = sorting == Sorting.LATEST_MESSAGE ? last.lastMessageAt() : last.filedAt();
        return new Page(List.copyOf(page), new Cursor(sorting, at, last.id()).text());
    }

    /** These cases of the office, in this order; one that is gone is left out. */
    public List<CaseloadItem> items(String office, List<UUID> ids) {
        var found = mongo.getCollection("complaints")
                .find(Filters.and(Filters.in("_id", ids), Filters.eq("office", office)))
                .projection(FIELDS)
                .map(CaseloadQuery::item)
                .into(new ArrayList<>());
        found.sort(Comparator.comparingInt(item -> ids.indexOf(item.id())));
        return found;
    }

    /** Visible to the test that compares it with the indexes. */
    static Bson filter(String office, List<String> terms, Asked asked) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.eq("office", office));
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
        if (asked.after() != null) {
            filters.add(after(asked.after()));
        }
        return Filters.and(filters);
    }

    /** The first condition lets the index begin at the right place; the second tells rows of one moment apart. */
    private static Bson after(Cursor last) {
        var field = last.sorting().field;
        var at = Date.from(last.at());
        return last.sorting().descending
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

    private static CaseloadItem item(Document found) {
        var statement = found.get("statement", Document.class);
        var waitingFor = found.getString("waitingFor");
        return new CaseloadItem(
                found.get("_id", UUID.class),
                new Reference(found.getString("reference")).toString(),
                found.get("stage", Document.class).getString("_class"),
                statement.getString("category").toLowerCase(Locale.ROOT),
                statement.getString("country"),
                statement.getString("region"),
                statement.getString("language"),
                statement.getBoolean("anonymous"),
                instant(found, "filedAt"),
                instant(found, "lastMessageAt"),
                waitingFor == null ? null : waitingFor.toLowerCase(Locale.ROOT));
    }

    private static Instant instant(Document found, String field) {
        return found.getDate(field).toInstant();
    }
}
