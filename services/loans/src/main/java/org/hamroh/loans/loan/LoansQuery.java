package org.hamroh.loans.loan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Pages of a lender's loans. A page begins where the last one ended, so it costs the same at the beginning and at the end. */
@Component
class LoansQuery {
    private static final Set<String> DIMENSIONS = Set.of("officer", "product", "place", "sex", "sector", "waiting");
    private static final Pattern CURSOR = Pattern.compile("([0-9-]{0,10})~([0-9a-f-]{36})");
    private static final Map<String, int[]> AGES = Map.of(
            "1-30", new int[] {1, 30},
            "31-60", new int[] {31, 60},
            "61-90", new int[] {61, 90},
            "90", new int[] {91, 40_000},
            "any", new int[] {1, 40_000});
    private static final int MOST = 100;
    private static final Bson FIELDS = Projections.include(
            "number",
            "state",
            "officer",
            "product",
            "place",
            "district",
            "sector",
            "sex",
            "offer.currency",
            "asked",
            "approved",
            "appliedAt",
            "standing",
            "key",
            "words.name",
            "words.phone");

    private final MongoTemplate mongo;
    private final CaseKeys keys;
    private final Audit audit;

    LoansQuery(MongoTemplate mongo, CaseKeys keys, Audit audit) {
        this.mongo = mongo;
        this.keys = keys;
        this.audit = audit;
    }

    /** @param by a dimension and its value after a colon; {@code officer:me} for the caller's own */
    record Asked(
            @Nullable String state,
            @Nullable String by,
            @Nullable String late,
            @Nullable String number,
            String sort,
            @Nullable String after,
            int size) {
        static Asked of(
                Caller caller,
                @Nullable String state,
                @Nullable String by,
                @Nullable String late,
                @Nullable String number,
                @Nullable String sort,
                @Nullable String after,
                int size) {
            List<FieldError> errors = new ArrayList<>();
            String known = given(state);
            if (known != null && Coded.of(State.class, known).isEmpty()) {
                errors.add(FieldError.of("state", "loan.filter.unknown"));
            }
            String thing = given(by);
            if (thing != null && !DIMENSIONS.contains(thing.replaceAll(":.*", ""))) {
                errors.add(FieldError.of("by", "loan.filter.unknown"));
            }
            String age = given(late);
            if (age != null && !AGES.containsKey(age)) {
                errors.add(FieldError.of("late", "loan.filter.unknown"));
            }
            String order = given(sort) == null ? (age == null ? "new" : "late") : String.valueOf(sort);
            if (!Set.of("new", "late", "due").contains(order)) {
                errors.add(FieldError.of("sort", "loan.filter.unknown"));
            }
            String cursor = given(after);
            if (cursor != null && !CURSOR.matcher(cursor).matches()) {
                errors.add(FieldError.of("after", "loan.filter.unknown"));
            }
            if (size < 1 || size > MOST) {
                errors.add(FieldError.of("size", "schedule.count.between", 1, MOST));
            }
            if (!errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            String mine = "officer:me".equals(thing) ? "officer:" + caller.subject() : thing;
            String wanted = given(number);
            return new Asked(
                    known, mine, age, wanted == null ? null : LoanNumber.normalise(wanted), order, cursor, size);
        }

        private static @Nullable String given(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** @param daysLate 0 where nothing is late */
    record Item(
            UUID id,
            String number,
            String state,
            String officer,
            UUID product,
            String place,
            @Nullable String district,
            String sector,
            String sex,
            String currency,
            String amount,
            String principal,
            String late,
            long daysLate,
            @Nullable String nextDueOn,
            String nextDue,
            @Nullable String name,
            @Nullable String phone) {}

    record Page(List<Item> items, @Nullable String next) {}

    /** @throws Refusal 403 if the caller works for no lender */
    Page page(Caller caller, Asked asked, LocalDate today) {
        requireLender(caller);
        audit.note(caller, "loan-list", null, Result.ALLOWED);
        String field = switch (asked.sort()) {
            case "late" -> "standing.lateSince";
            case "due" -> "standing.nextDueOn";
            default -> "_id";
        };
        Bson order = field.equals("_id") ? Sorts.descending("_id") : Sorts.ascending(field, "_id");
        List<Item> found = mongo.getCollection(Loan.COLLECTION)
                .find(filter(caller, asked, field, today))
                .projection(FIELDS)
                .sort(order)
                .limit(asked.size() + 1)
                .map(each -> item(caller, each, today))
                .into(new ArrayList<>());
        if (found.size() <= asked.size()) {
            return new Page(found, null);
        }
        List<Item> items = found.subList(0, asked.size());
        Item last = items.getLast();
        String at = switch (asked.sort()) {
            case "late" -> today.minusDays(last.daysLate()).toString();
            case "due" -> String.valueOf(last.nextDueOn());
            default -> "";
        };
        return new Page(items, at + "~" + last.id());
    }

    static void requireLender(Caller caller) {
        if (!caller.organisationType().equals("lender") || !caller.has("loans.officer", "loans.committee")) {
            throw Refusal.forbidden();
        }
    }

    private static Bson filter(Caller caller, Asked asked, String field, LocalDate today) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("lender", caller.organisation()));
        all.add(Filters.eq("facets", Facets.term(asked.by(), asked.state())));
        if (!caller.places().isEmpty()) {
            all.add(Filters.in("facets", Facets.within(caller.places())));
        }
        if (asked.number() != null) {
            all.add(Filters.gte("number", asked.number()));
            all.add(Filters.lt("number", asked.number() + '\uFFFF'));
        }
        int[] age = asked.late() == null ? null : AGES.get(asked.late());
        if (age != null) {
            all.add(Filters.gte("standing.lateSince", today.minusDays(age[1]).toString()));
            all.add(Filters.lte("standing.lateSince", today.minusDays(age[0]).toString()));
        } else if (!field.equals("_id")) {
            all.add(Filters.gt(field, ""));
        }
        var cursor = asked.after() == null ? null : CURSOR.matcher(asked.after());
        if (cursor != null && cursor.matches()) {
            UUID id = UUID.fromString(cursor.group(2));
            all.add(
                    field.equals("_id")
                            ? Filters.lt("_id", id)
                            : Filters.or(
                                    Filters.gt(field, cursor.group(1)),
                                    Filters.and(Filters.eq(field, cursor.group(1)), Filters.gt("_id", id))));
        }
        return Filters.and(all);
    }

    private Item item(Caller caller, Document found, LocalDate today) {
        Document standing = found.get("standing", Document.class);
        UUID id = found.get("_id", UUID.class);
        String since = standing.getString("lateSince");
        BigDecimal approved = decimal(found, "approved");
        String officer = found.getString("officer");
        return new Item(
                id,
                found.getString("number"),
                State.valueOf(found.getString("state")).code(),
                officer.equals(caller.subject()) ? "me" : officer,
                found.get("product", UUID.class),
                found.getString("place"),
                found.getString("district"),
                Sector.valueOf(found.getString("sector")).code(),
                Sex.valueOf(found.getString("sex")).code(),
                found.get("offer", Document.class).getString("currency"),
                WholeLoan.text(approved.signum() == 0 ? decimal(found, "asked") : approved),
                WholeLoan.text(decimal(standing, "principal")),
                WholeLoan.text(decimal(standing, "late")),
                since == null ? 0 : ChronoUnit.DAYS.between(LocalDate.parse(since), today),
                standing.getString("nextDueOn"),
                WholeLoan.text(decimal(standing, "nextDue")),
                word(found, id, "name"),
                word(found, id, "phone"));
    }

    private @Nullable String word(Document found, UUID id, String field) {
        Document words = found.get("words", Document.class);
        if (!(found.get("key") instanceof Binary key)
                || words == null
                || !(words.get(field) instanceof Binary sealed)) {
            return null;
        }
        return keys.open(new Sealed(key.getData()), Loan.COLLECTION, id).open(field, new Sealed(sealed.getData()));
    }

    private static BigDecimal decimal(Document found, String field) {
        return found.get(field) instanceof Decimal128 value ? value.bigDecimalValue() : BigDecimal.ZERO;
    }
}
