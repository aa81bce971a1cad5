package org.hamroh.ombudsman.complaint;

/** The right a complaint is about. */
public enum Category implements Coded {
    REGISTRATION,
    LABOUR_CONTRACT,
    UNPAID_WAGES,
    DOCUMENTS_WITHHELD,
    DETENTION,
    EXPULSION,
    DISCRIMINATION,
    VIOLENCE,
    INJURY_OR_HEALTH,
    FORCED_LABOUR_OR_TRAFFICKING,
    OTHER
}
