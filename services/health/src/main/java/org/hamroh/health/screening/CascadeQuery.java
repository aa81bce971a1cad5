package org.hamroh.health.screening;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.health.coverage.Span;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * How far people came who were tested reactive. Results are opened here, counted and forgotten: what goes out are numbers alone, to the
 * ministry and to the centre that leads the programme.
 */
@Component
class CascadeQuery {
    private final MongoTemplate mongo;
    private final ScreeningDesk desk;
    private final Environment settings;

    CascadeQuery(MongoTemplate mongo, ScreeningDesk desk, Environment settings) {
        this.mongo = mongo;
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * Each step holds those after it.
     *
     * @param followed tests whose result a point keeps
     */
    record Cascade(
            String programme,
            String period,
            long followed,
            long inconclusive,
            long reactive,
            long confirmed,
            long linkedToCare,
            long inTreatment) {}

    /** Whether the caller leads this programme. */
    boolean leads(Caller caller, String programme) {
        return caller.has("health.coordinator")
                && switch (caller.organisationType()) {
                    case "health-ministry" -> true;
                    case "health-centre" ->
                        caller.organisation().equals(settings.getProperty("hamroh.health.centres." + programme));
                    default -> false;
                };
    }

    /** Of all places: for callers whose places are not limited. */
    Cascade of(Caller caller, String programme, Span span) {
        Map<Finding, Long> counts = new EnumMap<>(Finding.class);
        if (leads(caller, programme)) {
            for (Document each : mongo.getCollection(Screening.COLLECTION)
                    .find(new Document("cascade", new Document("$in", months(programme, span))))
                    .projection(new Document("result", 1).append("place", 1))) {
                if (caller.covers(each.getString("place"))) {
                    Sealed sealed = new Sealed(each.get("result", Binary.class).getData());
                    counts.merge(desk.open(each.get("_id", UUID.class), sealed), 1L, Long::sum);
                }
            }
        }
        return new Cascade(
                programme,
                span.code(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                Objects.requireNonNullElse(counts.get(Finding.INCONCLUSIVE), 0L),
                from(counts, Finding.REACTIVE),
                from(counts, Finding.CONFIRMED),
                from(counts, Finding.LINKED_TO_CARE),
                from(counts, Finding.IN_TREATMENT));
    }

    private static long from(Map<Finding, Long> counts, Finding step) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().compareTo(step) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<String> months(String programme, Span span) {
        YearMonth last = YearMonth.from(span.last());
        return Stream.iterate(YearMonth.from(span.first()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> programme + "|" + month)
                .toList();
    }
}
