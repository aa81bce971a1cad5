package org.hamroh.journeys;

/** Searching in bytes. */
final class Bytes {

    private Bytes() {}

    static boolean contains(byte[] where, byte[] what) {
        return contains(where, where.length, what);
    }

    /** Whether {@code what} lies in the first {@code length} bytes. */
    static boolean contains(byte[] where, int length, byte[] what) {
        byte first = what[0];
        for (int at = 0; at <= length - what.length; at++) {
            if (where[at] == first && java.util.Arrays.equals(where, at, at + what.length, what, 0, what.length)) {
                return true;
            }
        }
        return false;
    }
}
