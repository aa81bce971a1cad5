package org.hamroh.ombudsman.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret of an anonymous complainant: 24 digits, shown once as six groups of four.
 *
 * <p>Six digits locate the complaint and are not secret; sixteen are the secret (53 bits); two are the check digits of
 * ISO/IEC 7064 MOD 97-10 (the whole number is 1 modulo 97), so a slip of the finger is told at once, without the slow work
 * of verifying the secret.
 */
public final class ReceiptCode {
    private static final int LOCATOR = 6;
    private static final int SECRET = 16;
    private static final int LENGTH = LOCATOR + SECRET + 2;
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\u2212]+");

    private final String digits;

    private ReceiptCode(String digits) {
        this.digits = digits;
    }

    /** A new code; the generator must be a cryptographic one. */
    public static ReceiptCode draw(RandomGenerator random) {
        return of(number(random, LOCATOR), number(random, SECRET));
    }

    /** The same secret under another locator, for when the first one is taken. */
    public ReceiptCode relocated(RandomGenerator random) {
        return of(number(random, LOCATOR), secret());
    }

    /**
     * Reads what a person typed or pasted. Spaces and dashes of any kind are ignored, decimal digits of any script count.
     * Empty when it cannot be a code.
     */
    public static Optional<ReceiptCode> parse(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        boolean readable = IGNORED.matcher(typed).replaceAll("").codePoints().allMatch(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            digits.append(digit);
            return digit >= 0;
        });
        return readable && digits.length() == LENGTH && remainder(digits) == 1
                ? Optional.of(new ReceiptCode(digits.toString()))
                : Optional.empty();
    }

    /** The part that finds the complaint; not secret. */
    public String locator() {
        return digits.substring(0, LOCATOR);
    }

    /** The part that proves; to be stretched, never stored. */
    public String secret() {
        return digits.substring(LOCATOR, LOCATOR + SECRET);
    }

    /** For the complainant's eyes only: {@code 1234 5678 …}. */
    public String spoken() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Says nothing, so that no log can carry a code. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }

    private static ReceiptCode of(String locator, String secret) {
        var payload = locator + secret;
        int check = 98 - remainder(payload + "00");
        return new ReceiptCode(payload + String.format(Locale.ROOT, "%02d", check));
    }

    private static String number(RandomGenerator random, int length) {
        var text = new StringBuilder();
        random.ints(length, 0, 10).forEach(text::append);
        return text.toString();
    }

    private static int remainder(CharSequence digits) {
        return digits.chars().map(c -> c - '0').reduce(0, (sum, digit) -> (sum * 10 + digit) % 97);
    }
}
