package org.hamroh.ombudsman.complaint;

/** The two sides of the conversation in a case. */
enum Side implements Coded {
    OFFICE,
    COMPLAINANT
}
