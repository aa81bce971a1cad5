package org.hamroh.ombudsman.complaint;

/** How the work on an admitted complaint ended. */
enum Outcome implements Coded {
    RIGHT_RESTORED,
    WAGES_PAID,
    MEDIATED,
    RECOMMENDATION_ISSUED,
    NO_VIOLATION_FOUND,
    NOT_ESTABLISHED,
    WITHDRAWN;

    /** Whether one officer alone may not say so: it sends the complainant away empty-handed. */
    boolean needsSecondOfficer() {
        return this == NO_VIOLATION_FOUND;
    }
}
