package org.hamroh.loans.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days instalments may be due on. Saturday and Sunday are weekends, as the Labour Code of Tajikistan has it for the
 * five-day week.
 *
 * @param holidays days without work that are no weekend
 */
record WorkingDays(NonWorkingDays rule, Set<LocalDate> holidays) {
    /** Due dates stay where they fall. */
    public static final WorkingDays ANY = new WorkingDays(NonWorkingDays.KEEP, Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The day on which something planned for this day is due; always after the other day. */
    LocalDate move(LocalDate day, LocalDate after) {
        LocalDate moved = moved(day);
        return moved.isAfter(after) ? moved : search(day, 1);
    }

    private LocalDate moved(LocalDate day) {
        return switch (rule) {
            case KEEP -> day;
            case NEXT -> search(day, 1);
            case PREVIOUS -> search(day, -1);
            case NEXT_IN_MONTH -> {
                LocalDate next = search(day, 1);
                yield next.getMonthValue() == day.getMonthValue() ? next : search(day, -1);
            }
        };
    }

    private LocalDate search(LocalDate day, int step) {
        LocalDate found = day;
        while (isFree(found)) {
            found = found.plusDays(step);
        }
        return found;
    }

    private boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
