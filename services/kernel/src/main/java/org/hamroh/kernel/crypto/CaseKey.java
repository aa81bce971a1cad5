package org.hamroh.kernel.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The data key of one case (AES-256-GCM). What it seals is bound to collection, case and field, and opens nowhere else. */
public final class CaseKey {
    private final AesGcmJce aead;
    private final String place;

    CaseKey(byte[] key, String place) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
        this.place = place;
    }

    public Sealed seal(String field, String text) {
        return sealBytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Tampered if the bytes were changed, or sealed for another case or field */
    public String open(String field, Sealed sealed) {
        return new String(openBytes(field, sealed), StandardCharsets.UTF_8);
    }

    public Sealed sealBytes(String field, byte[] bytes) {
        try {
            return new Sealed(aead.encrypt(bytes, associated(field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** @throws Tampered if the bytes were changed, or sealed for another case or field */
    public byte[] openBytes(String field, Sealed sealed) {
        try {
            return aead.decrypt(sealed.bytes(), associated(field));
        } catch (GeneralSecurityException e) {
            throw new Tampered(place + "|" + field, e);
        }
    }

    private byte[] associated(String field) {
        return (place + "|" + field).getBytes(StandardCharsets.UTF_8);
    }

    /** Something sealed was changed or moved; it is never shown. */
    public static final class Tampered extends RuntimeException {
        Tampered(String place, Throwable cause) {
            super("What was sealed as " + place + " does not open", cause);
        }
    }
}
