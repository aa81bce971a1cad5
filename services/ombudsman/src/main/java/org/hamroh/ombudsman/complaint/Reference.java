package org.hamroh.ombudsman.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The public number of a case, safe to say aloud: {@code TJ-26-4K7Q2-X}, that is the country of the office, the year of
 * filing, five random characters and a check character. The random part says nothing about how many complaints there are.
 *
 * <p>The 29 characters leave out those that are mixed up in speech or handwriting (0 O, 1 I L, S beside 5, U beside V). The check is
 * the pure system of ISO/IEC 7064 with radix 2, here with modulus 29: the sum of 2<sup>position</sup> × value, counted from
 * the right, is 1 modulo 29. Because 29 is prime and the powers of 2 up to 2<sup>27</sup> all differ modulo 29, any one wrong
 * character and any two exchanged characters are found.
 */
public record Reference(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private static final String LOOK_ALIKES_CYRILLIC = "АВЕКМНРТХУӮ";
    private static final String LOOK_ALIKES_LATIN = "ABEKMHPTXYY";
    private static final String COUNTRY = "TJ";
    private static final int MODULUS = ALPHABET.length();
    private static final int RANDOM = 5;
    private static final int LENGTH = COUNTRY.length() + 2 + RANDOM + 1;

    /** Accepts the canonical spelling only, without dashes; see {@link #parse}. */
    public Reference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** A new reference for a complaint filed in the year. */
    public static Reference draw(int year, RandomGenerator random) {
        var text = new StringBuilder(COUNTRY).append(String.format(Locale.ROOT, "%02d", year % 100));
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(MODULUS)));
        }
        return new Reference(text.append(check(text)).toString());
    }

    /** Reads what a person typed: dashes, spaces, small letters and Cyrillic letters of the same look are understood. */
    public static Optional<Reference> parse(String typed) {
        var text = normalise(typed);
        return isValid(text) ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /** The stored spelling of a typed reference or of its beginning. */
    public static String normalise(String typed) {
        var text = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).codePoints().forEach(c -> {
            int alike = LOOK_ALIKES_CYRILLIC.indexOf(c);
            if (alike >= 0) {
                text.append(LOOK_ALIKES_LATIN.charAt(alike));
            } else if (Character.isDigit(c)) {
                text.append(Character.digit(c, 10));
            } else if (Character.isLetter(c)) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** As it is shown and said: {@code TJ-26-4K7Q2-X}. */
    @Override
    public String toString() {
        return value.substring(0, 2)
                + '-'
                + value.substring(2, 4)
                + '-'
                + value.substring(4, 9)
                + '-'
                + value.substring(9);
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.startsWith(COUNTRY)
                && isAsciiDigit(text.charAt(2))
                && isAsciiDigit(text.charAt(3))
                && text.substring(4).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char check(CharSequence withoutCheck) {
        int sum = 0;
        for (int i = COUNTRY.length(); i < withoutCheck.length(); i++) {
            sum = (sum + valueAt(withoutCheck, i)) * 2 % MODULUS;
        }
        return ALPHABET.charAt(Math.floorMod(1 - sum, MODULUS));
    }

    /** The year's digits may be 0 and 1, which the alphabet lacks, so they count as the numbers they are. */
    private static int valueAt(CharSequence text, int index) {
        char c = text.charAt(index);
        return index < COUNTRY.length() + 2 ? c - '0' : ALPHABET.indexOf(c);
    }
}
