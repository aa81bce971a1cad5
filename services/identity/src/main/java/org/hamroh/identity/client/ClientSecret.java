package org.hamroh.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a program: 256 random bits that we choose, so a plain digest keeps it as safe as a slow one would, and a
 * flood of token requests costs next to nothing.
 */
final class ClientSecret {

    private static final String SCHEME = "{sha256}";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {}

    /** A new secret, 43 characters that need no escaping anywhere. */
    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    /** What is kept of a secret. */
    public static String digest(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return SCHEME + base64(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param digests one, or two while a secret is being changed, joined by a space */
    static boolean matches(String secret, String digests) {
        byte[] given = digest(secret).getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String digest : digests.split(" ", -1)) {
            matches |= MessageDigest.isEqual(given, digest.getBytes(StandardCharsets.UTF_8));
        }
        return matches;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
