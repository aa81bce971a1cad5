package org.hamroh.health.screening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.health.code.Programme;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.problem.FieldError;

/**
 * Makes screenings of the rows of one file. The same row gives the same screening, in this file and in any other: with a person it is
 * that person's test in the programme on the day at the point; without one, rows that say the same are told apart by their number
 * among such rows.
 */
final class IntakeRows {
    private final Mapping mapping;
    private final Places places;
    private final PersonHash hash;
    private final LocalDate today;
    private final Screening.Source source;
    private final Map<Facts, Integer> nameless = new HashMap<>();

    /** @param errors empty where there is a screening */
    record Read(Optional<Screening> screening, List<FieldError> errors) {}

    IntakeRows(Mapping mapping, Places places, PersonHash hash, LocalDate today, Screening.Source source) {
        this.mapping = mapping;
        this.places = places;
        this.hash = hash;
        this.today = today;
        this.source = source;
    }

    Read read(List<String> row) {
        ScreeningRequest asked = mapping.request(row);
        Reading reading = new Reading(places, hash, today);
        List<Programme> programmes = reading.programmes(asked.programmes());
        Optional<Facts> facts = reading.facts(asked);
        if (facts.isEmpty() || programmes.isEmpty()) {
            return new Read(Optional.empty(), List.copyOf(new ArrayList<>(reading.errors())));
        }
        String programme = programmes.getFirst().code();
        return new Read(
                Optional.of(Screening.imported(id(programme, facts.get()), source, programme, facts.get())), List.of());
    }

    private UUID id(String programme, Facts facts) {
        String which = facts.person() != null
                ? facts.day() + "|" + facts.person()
                : facts + "|" + programme + "|" + nameless.merge(facts, 1, Integer::sum);
        String name = "row|" + source.point() + "|" + programme + "|" + which;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
