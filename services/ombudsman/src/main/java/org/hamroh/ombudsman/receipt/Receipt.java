package org.hamroh.ombudsman.receipt;

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

    /** Says nothing but where. */
    @Override
    public String toString() {
        return "Receipt[" + locator + "]";
    }
}
