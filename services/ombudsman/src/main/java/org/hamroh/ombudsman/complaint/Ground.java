package org.hamroh.ombudsman.complaint;

/** Why the office does not take a complaint up. */
enum Ground implements Coded {
    OUTSIDE_MANDATE,
    BEFORE_A_COURT,
    OLDER_THAN_A_YEAR,
    NOT_VERIFIABLE,
    REPEATED,
    INSUFFICIENT_INFORMATION,
    OTHER_BODY_COMPETENT
}
