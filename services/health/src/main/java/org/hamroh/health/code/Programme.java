package org.hamroh.health.code;

/** What a person is tested for. Syphilis is counted apart from other sexually transmitted infections. */
public enum Programme implements Coded {
    HIV,
    TUBERCULOSIS,
    SYPHILIS,
    STI,
    VIRAL_HEPATITIS
}
