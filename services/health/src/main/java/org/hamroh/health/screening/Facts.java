package org.hamroh.health.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a screening says of the person and the test, in codes.
 *
 * @param day of the test, yyyy-MM-dd, in Dushanbe
 * @param person the hash of the person code; null where none was taken: such a test counts as a test and as no person
 * @param home district the person is from
 * @param destination country of work (ISO 3166-1), null if not said
 * @param known whether the person got to know the result
 */
record Facts(
        String day,
        @Nullable String person,
        String sex,
        String band,
        String home,
        @Nullable String destination,
        String stage,
        boolean known) {

    int year() {
        return Integer.parseInt(day.substring(0, 4));
    }

    /** The names of what differs; of the person code only that it does. */
    List<String> differences(Facts other) {
        List<String> names = new ArrayList<>();
        note(names, "day", day, other.day);
        note(names, "person", person, other.person);
        note(names, "sex", sex, other.sex);
        note(names, "band", band, other.band);
        note(names, "home", home, other.home);
        note(names, "destination", destination, other.destination);
        note(names, "stage", stage, other.stage);
        note(names, "resultKnown", known, other.known);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
