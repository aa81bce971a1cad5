package org.hamroh.portal.complaint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256 random bits in a complainant's cookie. Everything else is derived from them one way: where the draft lies,
 * the key that opens it, the token of its forms and the key that makes filing happen once. Whoever sees the stored
 * draft, or its address, learns none of the others.
 */
final class DraftSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    private DraftSecret(byte[] secret) {
        this.secret = secret;
    }

    static DraftSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DraftSecret(bytes);
    }

    /** The secret in a cookie; empty when it is not one of ours. */
    static Optional<DraftSecret> parse(String cookie) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie);
            return bytes.length == BYTES ? Optional.of(new DraftSecret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String cookie() {
        return TEXT.encodeToString(secret);
    }

    /** The name under which the sealed draft is stored. */
    String id() {
        return TEXT.encodeToString(derive("place"));
    }

    byte[] key() {
        return derive("seal");
    }

    /** The token that every form of this draft carries. */
    String token() {
        return TEXT.encodeToString(derive("form"));
    }

    boolean accepts(String token) {
        return MessageDigest.isEqual(
                token().getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Filing with the same key twice files once. */
    String idempotencyKey() {
        return HexFormat.of().formatHex(derive("file"));
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("hamroh-draft-" + purpose).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
