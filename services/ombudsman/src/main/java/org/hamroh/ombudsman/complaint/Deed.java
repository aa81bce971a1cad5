package org.hamroh.ombudsman.complaint;

/** What may happen in a case beside the stages it reaches; told by its code in the timeline. */
enum Deed implements Coded {
    /** Somebody else filed it for the complainant. */
    FILED_ON_BEHALF,
    /** An officer was made responsible, or others were added or taken away. */
    ASSIGNED,
    /** It went to another officer together with all cases of one. */
    HANDED_OVER,
    /** Who had changed who works on it took that back. */
    ASSIGNMENT_UNDONE,
    /** An officer may not work on it. */
    CONFLICT_DECLARED,
    /** The deadline of a stage passed. */
    OVERDUE,
    /** The complainant agreed to something or no longer does. */
    CONSENT_CHANGED,
    CONTACT_CHANGED,
    CONTACT_REMOVED,
    /** The complainant wants to be told of news by a channel, or no longer does. */
    NOTICE_CHANGED,
    NOTICE_REMOVED,
    /** The complainant got a new receipt code from an officer, and the old one opens nothing any more. */
    RECEIPT_REISSUED,
    /** All that was written was destroyed. */
    FORGOTTEN;

    /** Whether the office is told; where a complainant hears of news is no matter of the office. */
    boolean isForOffice() {
        return this != NOTICE_CHANGED && this != NOTICE_REMOVED;
    }

    /** Whether the complainant is told. */
    boolean isForComplainant() {
        return switch (this) {
            case ASSIGNED, HANDED_OVER, ASSIGNMENT_UNDONE, CONFLICT_DECLARED, OVERDUE -> false;
            default -> true;
        };
    }
}
