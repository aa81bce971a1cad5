package org.hamroh.ombudsman.counterpart;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memorandum under which complaints may be handed to a counterpart.
 *
 * @param parties organisation ids, {@code ombudsman-tj} and the counterpart's
 * @param territory ISO 3166 codes of the places it is about
 * @param from first day in force, a local date of Dushanbe, {@code 2026-01-31}
 * @param until last day in force; null for no end
 * @param document how the paper is referred to
 * @param file the paper itself, see {@link AgreementPaper}; null where it is not here
 */
public record Agreement(
        List<String> parties,
        List<String> territory,
        String from,
        @Nullable String until,
        String document,
        @Nullable UUID file) {

    Agreement between(List<String> others) {
        return new Agreement(others, territory, from, until, document, file);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(LocalDate.parse(from)) && (until == null || !day.isAfter(LocalDate.parse(until)));
    }

    boolean binds(String office, String counterpart) {
        return parties.contains(office) && parties.contains(counterpart);
    }

    /** Whether it is about the region itself or about the country it lies in. */
    boolean covers(String country, @Nullable String region) {
        return covers(territory, country, region);
    }

    static boolean covers(Collection<String> places, String country, @Nullable String region) {
        return places.contains(country) || (region != null && places.contains(region));
    }
}
