package org.hamroh.ombudsman.complaint;

/** The kinds of bodies a case may depend on, or that may bring its result about. */
public enum Body implements Coded {
    EMPLOYER,
    POLICE,
    PROSECUTOR,
    COURT,
    LABOUR_INSPECTION,
    MIGRATION_SERVICE,
    CONSULATE,
    COUNTERPART,
    NGO,
    OTHER
}
