package org.hamroh.ombudsman.complaint;

/** What may be done with a complaint next; the code is what clients are told as an allowed move. */
enum Move implements Coded {
    /** Decide that it is within the mandate. */
    ADMIT,
    /** Decide not to take it up, on a ground. */
    REFUSE,
    /** End the work on it, with an outcome. */
    CLOSE,
    /** Write to the other side. */
    MESSAGE,
    /** Write for colleagues only. */
    NOTE
}
