package org.hamroh.health.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.outbox.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A place where people are tested: a clinic, a counter in an airport or station, a mobile team. */
@Document(Point.COLLECTION)
@CompoundIndex(name = "organisation", def = "{'facts.organisation': 1, '_id': 1}")
public class Point extends Aggregate {
    static final String COLLECTION = "points";

    private Facts facts;

    /**
     * What is told of a point.
     *
     * @param organisation whose recorders record there
     * @param place code of the district it stands in
     * @param kind clinic, airport, station or mobile
     * @param names by language; at least one
     * @param address as people would say it
     * @param hours by language, as people would say them
     * @param languages in which people are spoken to there
     * @param programmes what people are tested for
     * @param phone for questions
     * @param free whether it costs nothing
     * @param anonymous whether no name is asked for
     * @param active whether it is open; a closed one is no longer expected to report
     */
    public record Facts(
            String organisation,
            String place,
            String kind,
            Map<String, String> names,
            String address,
            Map<String, String> hours,
            List<String> languages,
            List<String> programmes,
            @Nullable String phone,
            boolean free,
            boolean anonymous,
            boolean active) {}

    @PersistenceCreator
    Point(UUID id, Facts facts) {
        super(id);
        this.facts = facts;
    }

    public Facts facts() {
        return facts;
    }

    void change(Facts now) {
        this.facts = now;
    }
}
