package org.hamroh.identity.person;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name somebody types to sign in, in the one form in which it is stored and compared.
 *
 * @param value trimmed, lower case, composed; 1 to 200 characters
 */
public record SignInName(String value) {

    private static final int LONGEST = 200;

    public SignInName {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a sign-in name has 1 to " + LONGEST + " characters");
        }
    }

    /** Whether what was typed could be a name at all. */
    public static boolean possible(String typed) {
        return !typed.isBlank() && typed.length() <= LONGEST;
    }
}
