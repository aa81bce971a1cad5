package org.hamroh.health.place;

import java.time.LocalDate;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A city or district, or, with itself as its region, a region.
 *
 * @param code of a region ISO 3166-2:TJ, of a district that and three letters of Hamroh's own
 * @param from first day; null if before 2000
 * @param until last day; null if it is there today
 * @param successor under which people of a closed unit count after its last day
 * @param former a name it had before, in English
 */
public record District(
        String code,
        String kind,
        String region,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String successor,
        @Nullable String former,
        Map<Language, String> names) {

    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean isRegion() {
        return code.equals(region);
    }
}
