package org.hamroh.ombudsman.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.hamroh.kernel.crypto.KeyFolder;

/** The key with which the office signs proofs of filing: Ed25519, made on first run, kept in the folder of secrets. */
public final class ProofKey {
    private static final String FILE = "ombudsman-proof-key";
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    private final PrivateKey secret;
    private final String x;
    private final String id;

    private ProofKey(PrivateKey secret, byte[] open) {
        this.secret = secret;
        this.x = text(open);
        // The members in the order of RFC 7638, so that anybody gets the same name for the key.
        this.id = text(sha256(bytes("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}")));
    }

    /** The key of the folder; its file holds the secret and the public part, each base64, one a line. */
    public static ProofKey of(KeyFolder folder) {
        var lines = new String(folder.readOrCreate(FILE, ProofKey::fresh), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        try {
            var secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            return new ProofKey(secret, Base64.getDecoder().decode(lines.get(1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(FILE + " is not a key of ours", e);
        }
    }

    private static byte[] fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var info = pair.getPublic().getEncoded();
            // The public key proper is the end of its X.509 form (RFC 8410).
            var open = Arrays.copyOfRange(info, info.length - PUBLIC_BYTES, info.length);
            var base64 = Base64.getEncoder();
            return bytes(
                    base64.encodeToString(pair.getPrivate().getEncoded()) + "\n" + base64.encodeToString(open) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /** The RFC 7638 thumbprint of the public key. */
    public String id() {
        return id;
    }

    /** The public key as the {@code x} of a JWK (RFC 8037). */
    public String x() {
        return x;
    }

    /** @param hashed what is sealed of the case, in an order that never changes */
    public FilingProof prove(String reference, Instant filedAt, String office, byte[] hashed) {
        var hash = text(sha256(hashed));
        var at = filedAt.truncatedTo(ChronoUnit.MILLIS);
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + id + "\",\"typ\":\"hamroh-filing\"}";
        // None of these has a character that JSON would escape.
        var payload = "{\"reference\":\"" + reference + "\",\"filedAt\":\"" + at + "\",\"office\":\"" + office
                + "\",\"hash\":\"" + hash + "\"}";
        var input = text(bytes(header)) + "." + text(bytes(payload));
        var jws = input + "." + text(sign(bytes(input)));
        return new FilingProof(reference, at, office, hash, id, jws, jws);
    }

    private byte[] sign(byte[] input) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
