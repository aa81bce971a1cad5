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
    /** Enough that 30,000 events of one heading and month leave about 1,000 in a document. */
    private static final int SHARDS = 32;

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

    String monthId() {
        return category + "|" + place + "|" + month();
    }

    String shardId(String complaint) {
        return monthId() + "|" + shard(complaint);
    }

    /** The part of its month that a complaint falls to; the same at every time and on every machine. */
    static int shard(String complaint) {
        return Math.floorMod(complaint.hashCode(), SHARDS);
    }
}
