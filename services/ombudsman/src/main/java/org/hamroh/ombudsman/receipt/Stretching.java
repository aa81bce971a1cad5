package org.hamroh.ombudsman.receipt;

/** A deliberately slow one-way function. */
@FunctionalInterface
interface Stretching {
    /** Bytes that only the same secret and salt give again. */
    byte[] stretch(byte[] secret, byte[] salt);
}
