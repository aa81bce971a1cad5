package org.hamroh.ombudsman.complaint;

/** The stages of a complaint, by the codes that clients, queries and events know them by. */
public enum StageCode implements Coded {
    FILED,
    UNDER_REVIEW,
    ADMITTED,
    NOT_ADMITTED,
    UNDER_INVESTIGATION,
    WAITING_FOR_COMPLAINANT,
    WAITING_FOR_BODY,
    REFERRED,
    AWAITING_CONFIRMATION,
    RESOLVED,
    CLOSED,
    WITHDRAWN;

    /** Whether somebody still works on it. */
    public boolean isOpen() {
        return this != NOT_ADMITTED && this != CLOSED && this != WITHDRAWN;
    }
}
