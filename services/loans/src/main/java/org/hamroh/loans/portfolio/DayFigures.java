package org.hamroh.loans.portfolio;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A lender's portfolio at the end of a day. Counted anew when something was entered for that day or an earlier one.
 *
 * @param id the lender and the day
 * @param stale something was entered since it was counted
 * @param counting names the count that may write here: one that began before something was entered must not
 */
@Document(DayFigures.COLLECTION)
@TypeAlias("dayFigures")
@CompoundIndex(name = "lender_day", def = "{'lender': 1, 'day': 1}")
record DayFigures(
        @Id String id, String lender, String day, boolean stale, String counting, Instant countedAt, List<Row> rows) {
    static final String COLLECTION = "portfolioDays";

    DayFigures {
        rows = List.copyOf(rows);
    }

    static String id(String lender, String day) {
        return lender + "|" + day;
    }
}
