package org.hamroh.portal.complaint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with the draft's own key, bound to the draft's place: a draft moved to another place does not open. */
final class DraftSeal {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftSeal() {}

    static byte[] close(DraftSecret secret, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; empty when the bytes were sealed by another key or changed since. */
    static Optional<byte[]> open(DraftSecret secret, byte[] whole) {
        if (whole.length <= NONCE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, secret, nonce).doFinal(whole, NONCE, whole.length - NONCE));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, DraftSecret secret, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret.key(), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(secret.id().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
