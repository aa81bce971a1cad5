package org.hamroh.ombudsman.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working days of offices in Dushanbe: Monday to Friday without the holidays. By the law on holidays and the Labour Code, a holiday
 * that falls on a Saturday or Sunday makes the next working day free; the government may also move working days by decree. What
 * is known of a year stands in a file, see {@code holidays-tj.txt}.
 */
final class WorkingCalendar {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<MonthDay> everyYear = new HashSet<>();
    private final Set<LocalDate> once = new TreeSet<>();
    private final Set<LocalDate> freed = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private WorkingCalendar() {}

    /**
     * Reads the lines of a calendar file: {@code every 03-21}, {@code on 2026-03-20}, {@code free 2026-03-27} or
     * {@code work 2026-03-14}, each followed by words; empty lines and those that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line says something else
     */
    static WorkingCalendar of(List<String> lines) {
        var calendar = new WorkingCalendar();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(calendar::read);
        return calendar;
    }

    private void read(String line) {
        var words = List.of(line.split("\\s+", 3));
        try {
            switch (words.getFirst()) {
                case "every" -> everyYear.add(MonthDay.parse("--" + words.get(1)));
                case "on" -> once.add(LocalDate.parse(words.get(1)));
                case "free" -> freed.add(LocalDate.parse(words.get(1)));
                case "work" -> worked.add(LocalDate.parse(words.get(1)));
                default -> throw new IllegalArgumentException("Not a line of a calendar: " + line);
            }
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of a calendar: " + line, e);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        return !isWeekend(day)
                && !freed.contains(day)
                && !holidays.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    /** The n-th working day after a day; the day itself does not count. With 0 it is the day itself, or the next working day. */
    LocalDate after(LocalDate day, int workingDays) {
        var reached = day;
        if (workingDays == 0) {
            while (!isWorkingDay(reached)) {
                reached = reached.plusDays(1);
            }
        }
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /** How many working days lie after one day and up to another, that one included; negative when it lies before. */
    int between(LocalDate day, LocalDate until) {
        if (until.isBefore(day)) {
            return -between(until, day);
        }
        return (int) day.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The holidays of a year, and the working days that those on weekends make free. */
    private Set<LocalDate> holidaysOf(int year) {
        var days = new TreeSet<LocalDate>();
        everyYear.forEach(day -> days.add(day.atYear(year)));
        once.stream().filter(day -> day.getYear() == year).forEach(days::add);
        for (var holiday : List.copyOf(days)) {
            if (isWeekend(holiday)) {
                var instead = holiday;
                while (isWeekend(instead) || days.contains(instead)) {
                    instead = instead.plusDays(1);
                }
                days.add(instead);
            }
        }
        return days;
    }

    private static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }
}
