package org.hamroh.ombudsman.statistics;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a month has to be summed again.
 *
 * @param id {@code office|yyyy-MM}
 * @param marks how often it was marked; a sum that began at one number is not the last word at another
 */
@Document("statisticsMonthMarks")
record MonthMark(
        @Id String id,
        String office,
        String month,
        long marks,
        @Indexed(name = "due") boolean due) {}
