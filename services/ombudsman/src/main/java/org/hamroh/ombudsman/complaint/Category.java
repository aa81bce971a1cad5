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
    OTHER;

    /** Whether somebody may come to harm while the office waits. */
    public boolean isUrgent() {
        return switch (this) {
            case DETENTION, EXPULSION, VIOLENCE, FORCED_LABOUR_OR_TRAFFICKING -> true;
            default -> false;
        };
    }
}
