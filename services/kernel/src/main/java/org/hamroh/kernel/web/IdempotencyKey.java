package org.hamroh.kernel.web;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The {@code Idempotency-Key} header: the caller's name for one command, so that sending it again does it once and gets the
 * same answer. 16 to 64 letters, digits or dashes, hard to guess. Only its hash is stored; the answer may be kept sealed
 * under a key derived from it, so that only who sent the command can read the answer again.
 */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{16,64}");

    /** @throws Refusal 400 if the header is missing or malformed */
    static IdempotencyKey parse(@Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "problem.idempotency-key");
        }
        return new IdempotencyKey(header);
    }

    /** What is stored and indexed in its place. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(("idempotency|" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Seals an answer so that only the same key opens it. */
    public Sealed seal(String answer) {
        try {
            return new Sealed(aead().encrypt(answer.getBytes(StandardCharsets.UTF_8), new byte[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    public String open(Sealed answer) {
        try {
            return new String(aead().decrypt(answer.bytes(), new byte[0]), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The answer belongs to another key", e);
        }
    }

    private AesGcmJce aead() throws GeneralSecurityException {
        byte[] secret = value.getBytes(StandardCharsets.UTF_8);
        byte[] purpose = "hamroh idempotent answer".getBytes(StandardCharsets.UTF_8);
        return new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose, 32));
    }

    @Override
    public String toString() {
        return "IdempotencyKey[hidden]";
    }
}
