package org.hamroh.health.screening;

import org.hamroh.health.code.Coded;

/**
 * How far a person came: the result class of the test, and after a reactive one the steps of care, each of which includes those
 * before it.
 */
enum Finding implements Coded {
    NON_REACTIVE,
    INCONCLUSIVE,
    REACTIVE,
    CONFIRMED,
    LINKED_TO_CARE,
    IN_TREATMENT;

    /** One digit: what is sealed has the same length whatever it says. */
    String digit() {
        return String.valueOf(ordinal());
    }

    static Finding ofDigit(String digit) {
        return values()[Integer.parseInt(digit)];
    }
}
