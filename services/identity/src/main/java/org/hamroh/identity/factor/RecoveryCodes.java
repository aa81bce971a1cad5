package org.hamroh.identity.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ten codes for the day when the phone is lost; each is good once. 12 letters and digits nobody confuses are 59 bits.
 *
 * <p>They are kept as HMACs under a key that lies outside the database, so a stolen database helps nobody to guess them;
 * whoever guesses at the sign-in page meets the lock.
 */
final class RecoveryCodes {

    static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> create() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    /** What is kept of a code of this person; spaces, dashes and capitals do not matter. */
    static String digest(byte[] key, UUID person, String typed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
            byte[] digest = mac.doFinal(("recovery|" + person + "|" + plain).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
