package org.hamroh.identity.password;

import java.util.Locale;
import java.util.Optional;

/** What a password that somebody chooses must be like: long, and not the account's own name. Nothing about characters. */
public final class PasswordRules {

    static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {}

    /** The message key of the first rule that the password breaks. */
    public static Optional<String> broken(String password, String signInName) {
        String lower = password.toLowerCase(Locale.ROOT);
        String local = signInName.split("@", 2)[0];
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || lower.contains("password")
                || lower.contains("hamroh")) {
            return Optional.of("password.too-easy");
        }
        if (local.length() > 3 && lower.contains(local)) {
            return Optional.of("password.like-name");
        }
        return Optional.empty();
    }
}
