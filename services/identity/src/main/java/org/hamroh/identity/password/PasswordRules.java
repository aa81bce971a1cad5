package org.hamroh.identity.password;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password that somebody chooses must be like: long, not one of those that many people choose, and not the account's
 * own name. Nothing about kinds of characters (NIST SP 800-63B-4, 3.1.1.2).
 */
public final class PasswordRules {

    static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_CORE = 4;

    private final Set<String> common;

    /** @param common in small letters */
    PasswordRules(Set<String> common) {
        this.common = common;
    }

    /** The message key of the first rule that the password breaks. */
    public Optional<String> broken(String password, String signInName) {
        String lower = password.toLowerCase(Locale.ROOT);
        String local = signInName.split("@", 2)[0];
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isCommon(lower)) {
            return Optional.of("password.too-easy");
        }
        if (local.length() > 3 && lower.contains(local)) {
            return Optional.of("password.like-name");
        }
        return Optional.empty();
    }

    /** A common one, also with digits and signs around it, said twice, or along the alphabet. */
    private boolean isCommon(String lower) {
        String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(lower)
                || lower.contains("password")
                || lower.contains("hamroh")
                || (core.length() >= SHORTEST_CORE && (common.contains(core) || isRepeated(core)))
                || isRepeated(lower)
                || isSequence(lower);
    }

    private boolean isRepeated(String text) {
        for (int unit = SHORTEST_CORE; unit <= text.length() / 2; unit++) {
            String part = text.substring(0, unit);
            if (text.length() % unit == 0 && part.repeat(text.length() / unit).equals(text) && common.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSequence(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps * 4 >= (text.length() - 1) * 3;
    }
}
