package org.hamroh.ombudsman.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.caseload.CaseloadQuery;
import org.hamroh.ombudsman.caseload.Cursor;
import org.hamroh.ombudsman.caseload.Sorting;
import org.hamroh.ombudsman.complaint.Facets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that have every word asked for, the newest first. The index is entered by the rarest of the words, so that a
 * common word beside it costs nothing.
 */
@Component
class SearchQuery {
    /** Words beyond these hardly narrow a search. */
    private static final int MOST_WORDS = 8;
    /** From here on a word is common, and how common does not matter. */
    private static final int COMMON = 1000;

    private final BlindIndex index;
    private final CaseloadQuery caseload;
    private final MongoTemplate mongo;

    SearchQuery(BlindIndex index, CaseloadQuery caseload, MongoTemplate mongo) {
        this.index = index;
        this.caseload = caseload;
        this.mongo = mongo;
    }

    CaseloadQuery.Page page(Caller caller, Set<String> words, @Nullable Cursor after, int size) {
        List<Long> numbers = index.numbers(
                caller.organisation(), words.stream().limit(MOST_WORDS).toList());
        Query query = Query.query(rarestFirst(caller.organisation(), numbers))
                .with(Sort.by(Sort.Direction.DESC, "filedAt", "_id"))
                .limit(size + 1);
        query.fields().include("_id", "filedAt");
        if (!caller.places().isEmpty()) {
            query.addCriteria(Criteria.where("facets").in(Facets.within(caller.places())));
        }
        if (after != null) {
            query.addCriteria(new Criteria()
                    .orOperator(
                            Criteria.where("filedAt").lt(after.at()),
                            Criteria.where("filedAt").is(after.at()).and("_id").lt(after.id())));
        }
        List<Found> found = mongo.find(query, Found.class, CaseWords.COLLECTION);
        List<Found> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() <= size
                ? null
                : new Cursor(
                                Sorting.NEWEST,
                                page.getLast().filedAt(),
                                page.getLast().id())
                        .text();
        return new CaseloadQuery.Page(
                caseload.items(caller, page.stream().map(Found::id).toList()), next);
    }

    private record Found(UUID id, Instant filedAt) {}

    private Criteria rarestFirst(String office, List<Long> numbers) {
        List<Long> ordered = numbers.size() == 1
                ? numbers
                : numbers.stream()
                        .sorted(Comparator.comparingLong(number -> count(office, number)))
                        .toList();
        Criteria criteria = Criteria.where("office").is(office).and("words").is(ordered.getFirst());
        List<Long> others = ordered.subList(1, ordered.size());
        return others.isEmpty()
                ? criteria
                : criteria.andOperator(others.stream()
                        .map(number -> Criteria.where("words").is(number))
                        .toList());
    }

    private long count(String office, Long number) {
        return mongo.count(
                Query.query(Criteria.where("office").is(office).and("words").is(number))
                        .limit(COMMON),
                CaseWords.class);
    }
}
