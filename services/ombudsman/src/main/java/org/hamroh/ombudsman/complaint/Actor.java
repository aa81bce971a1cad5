package org.hamroh.ombudsman.complaint;

/** On whose behalf a case moves. */
enum Actor implements Coded {
    /** An officer of the office that owns it. */
    OFFICE,
    COMPLAINANT,
    /** The body it was referred to, or the clock of the referral. */
    PARTNER,
    /** Time. */
    CLOCK
}
