package org.hamroh.health.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamroh.contracts.ScreeningEvent;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person tested in one programme on one day at one point. Its id is made from the command or the row that brought it, so the
 * same one brought twice is there once.
 *
 * <p>{@code counts} is {@code programme|year} while it counts and null once withdrawn; the index that begins with it holds all that
 * coverage is counted from, by person, so that counting reads the index alone.
 */
@Document(Screening.COLLECTION)
@CompoundIndex(
        name = "counts",
        def = "{'counts': 1, 'facts.person': 1, 'facts.day': 1, 'facts.home': 1, 'point': 1, 'facts.sex': 1,"
                + " 'facts.band': 1, 'facts.stage': 1, 'facts.known': 1, 'late': 1}")
@CompoundIndex(name = "own", def = "{'organisation': 1, 'facts.day': -1, '_id': 1}")
@CompoundIndex(name = "point", def = "{'point': 1, 'facts.day': 1}")
@CompoundIndex(name = "found", def = "{'cascade': 1}", partialFilter = "{'cascade': {'$exists': true}}")
final class Screening extends Aggregate {
    static final String COLLECTION = "screenings";
    /** Days after the test within which it should be recorded. */
    private static final int TIMELY = 7;

    private final String organisation;
    private final String point;
    private final String place;
    private final String programme;
    private final String origin;
    private final String by;
    private final Instant at;
    private Facts facts;
    private @Nullable String counts;
    /** Recorded more than a week after the test. */
    private boolean late;

    private @Nullable Sealed result;
    /** {@code programme|yyyy-MM} of those that carry a result class and count. */
    private @Nullable String cascade;

    private List<Amendment> amendments = new ArrayList<>();

    /**
     * Where it comes from.
     *
     * @param organisation whose point it is
     * @param point id of the point
     * @param place district of the point
     * @param origin form, import, dhis2 or fhir
     * @param by id of the person or program that brought it
     */
    record Source(String organisation, String point, String place, String origin, String by, Instant at) {}

    @PersistenceCreator
    Screening(
            UUID id,
            String organisation,
            String point,
            String place,
            String programme,
            String origin,
            String by,
            Instant at,
            Facts facts) {
        super(id);
        this.organisation = organisation;
        this.point = point;
        this.place = place;
        this.programme = programme;
        this.origin = origin;
        this.by = by;
        this.at = at;
        this.facts = facts;
        count(facts);
    }

    private Screening(UUID id, Source source, String programme, Facts facts, @Nullable Sealed result) {
        this(
                id,
                source.organisation(),
                source.point(),
                source.place(),
                programme,
                source.origin(),
                source.by(),
                source.at(),
                facts);
        place(result);
    }

    /** One that is told to the other services. */
    static Screening recorded(UUID id, Source source, String programme, Facts facts, @Nullable Sealed result) {
        Screening made = new Screening(id, source, programme, facts, result);
        made.raise(
                new ScreeningEvent.Recorded(
                        id,
                        made.pointId(),
                        source.organisation(),
                        programme,
                        facts.home(),
                        facts.destination(),
                        facts.stage(),
                        LocalDate.parse(facts.day())),
                source.at());
        return made;
    }

    /** One of many that an import brought, which is told of as a whole. */
    static Screening imported(UUID id, Source source, String programme, Facts facts) {
        return new Screening(id, source, programme, facts, null);
    }

    void correct(Facts now, @Nullable Sealed newResult, Amendment amendment) {
        facts = now;
        count(now);
        place(newResult);
        amendments.add(amendment);
        raise(
                new ScreeningEvent.Corrected(
                        id(),
                        pointId(),
                        organisation,
                        programme,
                        now.home(),
                        now.destination(),
                        now.stage(),
                        LocalDate.parse(now.day())),
                amendment.at());
    }

    void withdraw(Amendment amendment) {
        counts = null;
        cascade = null;
        amendments.add(amendment);
        raise(
                new ScreeningEvent.Withdrawn(
                        id(),
                        pointId(),
                        organisation,
                        programme,
                        facts.home(),
                        facts.destination(),
                        facts.stage(),
                        LocalDate.parse(facts.day())),
                amendment.at());
    }

    private void count(Facts now) {
        counts = programme + "|" + now.year();
        late = LocalDate.parse(now.day()).plusDays(TIMELY).isBefore(LocalDate.ofInstant(at, ScreeningDesk.DUSHANBE));
    }

    private void place(@Nullable Sealed newResult) {
        result = newResult;
        cascade = newResult == null ? null : programme + "|" + facts.day().substring(0, 7);
    }

    private UUID pointId() {
        return UUID.fromString(point);
    }

    boolean withdrawn() {
        return counts == null;
    }

    String organisation() {
        return organisation;
    }

    String point() {
        return point;
    }

    String place() {
        return place;
    }

    String programme() {
        return programme;
    }

    String origin() {
        return origin;
    }

    Instant at() {
        return at;
    }

    Facts facts() {
        return facts;
    }

    @Nullable
    Sealed result() {
        return result;
    }

    List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    /** Under whom it is kept: not told, so that it stays between the service and its audit. */
    String by() {
        return by;
    }
}
