package org.hamroh.loans.loan;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The public number of a loan, safe to say aloud: {@code L26-4K7Q2-X}, that is the year, five random characters of an alphabet
 * without look-alikes, and a check character (the pure system of ISO/IEC 7064 with radix 2, modulus 29).
 */
final class LoanNumber {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private static final int RANDOM = 5;

    private LoanNumber() {}

    static String draw(int year, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            int value = random.nextInt(ALPHABET.length());
            sum = (sum + value) * 2 % ALPHABET.length();
            text.append(ALPHABET.charAt(value));
        }
        char check = ALPHABET.charAt(Math.floorMod(1 - sum, ALPHABET.length()));
        return String.format(Locale.ROOT, "L%02d-%s-%c", year % 100, text, check);
    }

    /** As it is stored, of what a person or a bank wrote: small letters, spaces and dashes do not matter. */
    static String normalise(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.matches("L[0-9]{2}[A-Z0-9]{6}")
                ? plain.substring(0, 3) + "-" + plain.substring(3, 8) + "-" + plain.substring(8)
                : plain;
    }
}
