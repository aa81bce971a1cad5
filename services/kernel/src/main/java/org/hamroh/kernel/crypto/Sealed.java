package org.hamroh.kernel.crypto;

import java.util.Arrays;

/** An encrypted field. Only the {@link CaseKey} of its case opens it, and only as the field it was sealed as. */
public record Sealed(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
