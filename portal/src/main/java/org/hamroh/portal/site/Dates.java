package org.hamroh.portal.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates in the reader's language, in the time of Dushanbe where the office sits. The patterns are our own: ICU has no
 * natural date in Tajik ("21 марти 2026").
 */
@Component("dates")
public final class Dates {

    /** The zone in which every time of the site is told. */
    public static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /** The day of a moment; empty for none. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(DUSHANBE).toLocalDate());
    }

    /** A day. */
    public String day(LocalDate day) {
        return words.say(
                "date.day",
                Integer.toString(day.getDayOfMonth()),
                words.say("month.of." + day.getMonthValue()),
                Integer.toString(day.getYear()));
    }

    /** Day and clock of a moment; empty for none. */
    public String time(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime there = at.atZone(DUSHANBE);
        return words.say("date.time", day(there.toLocalDate()), CLOCK.format(there));
    }

    /** The month of a day. */
    public String monthOf(LocalDate day) {
        return words.say("date.month", month(day.getMonthValue()), Integer.toString(day.getYear()));
    }

    /** The name of a month, 1 to 12, as it stands alone. */
    public String month(int month) {
        return words.say("month.name." + month);
    }

    /** The moment in the form that machines read. */
    public String machine(Instant at) {
        return at.toString();
    }
}
