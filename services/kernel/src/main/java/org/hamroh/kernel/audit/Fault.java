package org.hamroh.kernel.audit;

/**
 * What was done to a chain, and where.
 *
 * @param from number of the first entry that is concerned
 * @param until number of the last one; the same where it is one
 */
public record Fault(Kind kind, long from, long until) {
    /** The ways in which somebody can tamper. */
    public enum Kind {
        /** An entry, or all entries of the span with their hashes, say something else than they did. */
        CHANGED,
        /** Entries are no longer there, and later ones are. */
        REMOVED,
        /** An entry stands there that was never noted. */
        INSERTED,
        /** Two entries stand in each other's place. */
        REORDERED,
        /** The end of the chain is no longer there. */
        TRUNCATED
    }

    @Override
    public String toString() {
        String where = from == until ? "entry " + from : "entries " + from + " to " + until;
        return switch (kind) {
            case CHANGED -> where + " changed";
            case REMOVED -> where + " removed";
            case INSERTED -> where + " inserted";
            case REORDERED -> "entries " + from + " and " + until + " re-ordered";
            case TRUNCATED -> where + " cut off at the end";
        };
    }
}
