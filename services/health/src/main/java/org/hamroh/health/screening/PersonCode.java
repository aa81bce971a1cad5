package org.hamroh.health.screening;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hamroh.health.code.Sex;

/**
 * What two points, or one point twice, make of the same person without a number of its own: first sounds of the own, the mother's
 * and the father's first name, day of birth, sex; {@code JMW-ZRN-RHM-900314-M}. Two people may share one, which counts one of them
 * less; by how many is not known. Never stored, logged or sent on: only its keyed hash is.
 */
record PersonCode(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[A-Z]{3}-[A-Z]{3}-[0-9]{6}-[FM]");
    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** Empty if one of the names has no sound in it. */
    static Optional<PersonCode> of(String own, String mother, String father, LocalDate born, Sex sex) {
        String first = NameSounds.of(own);
        String second = NameSounds.of(mother);
        String third = NameSounds.of(father);
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        String letter = sex == Sex.FEMALE ? "F" : "M";
        return Optional.of(new PersonCode(String.join("-", first, second, third, BORN.format(born), letter)));
    }

    /** A code that another system built in the same way; in small letters too. Empty if it has not that form. */
    static Optional<PersonCode> read(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new PersonCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PersonCode[hidden]";
    }
}
