package org.hamroh.ombudsman.receipt;

import java.util.UUID;

/**
 * What the service keeps of a {@link ReceiptCode}: the locator, and a verifier that costs much to test a guess against.
 *
 * @param salt 16 random bytes of this receipt alone, so that one guess tests one receipt
 * @param verifier the secret, stretched with the salt
 */
public record Receipt(String locator, byte[] salt, byte[] verifier) {
    /** The same receipt under the locator of the code, for when the first one was taken. */
    public Receipt at(ReceiptCode code) {
        return new Receipt(code.locator(), salt, verifier);
    }

    /** What is kept where nothing shall open any more: no code has such a locator. */
    public Receipt voided(UUID caseId) {
        return new Receipt("void-" + caseId, new byte[0], new byte[0]);
    }

    /** Says nothing but where. */
    @Override
    public String toString() {
        return "Receipt[" + locator + "]";
    }
}
