package org.hamroh.health.screening;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a recorder wrote it down: one person, one day, one point, one or more programmes.
 *
 * @param person the facts of the person code, or null
 * @param personCode the code itself, where another system built it; null otherwise
 * @param band needed where no day of birth is given
 * @param results by programme, where the point follows the person further: a finding's code
 */
record ScreeningRequest(
        @Nullable String point,
        @Nullable List<String> programmes,
        @Nullable String day,
        @Nullable Person person,
        @Nullable String personCode,
        @Nullable String sex,
        @Nullable String band,
        @Nullable String home,
        @Nullable String destination,
        @Nullable String stage,
        @Nullable Boolean resultKnown,
        @Nullable Map<String, String> results) {

    /** First names and the day of birth (yyyy-MM-dd); kept by nobody. */
    record Person(
            @Nullable String own,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String born) {
        boolean isEmpty() {
            return blank(own) && blank(mother) && blank(father) && blank(born);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }
}
