package org.hamroh.coordination.complaintcount;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.hamroh.contracts.ComplaintEvent;

/**
 * Under what a complaint is counted.
 *
 * @param place the region where it is known (ISO 3166-2), the country elsewhere (ISO 3166-1)
 * @param filedOn the day of filing in Dushanbe
 */
record Heading(String category, String place, LocalDate filedOn) {
    private static final Pattern CATEGORY = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Refuses a code of a wrong form, which would otherwise stand among the counts for ever. */
    Heading {
        if (!CATEGORY.matcher(category).matches() || !PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("Category or place is no code");
        }
    }

    static Heading of(ComplaintEvent event) {
        String region = event.region();
        return new Heading(event.category(), region == null ? event.country() : region, event.filedOn());
    }

    YearMonth month() {
        return YearMonth.from(filedOn);
    }

    String dayId() {
        return id(filedOn.toString());
    }

    String monthId() {
        return id(month().toString());
    }

    String firstDayId() {
        return id(month().atDay(1).toString());
    }

    String lastDayId() {
        return id(month().atEndOfMonth().toString());
    }

    private String id(String when) {
        return category + "|" + place + "|" + when;
    }
}
