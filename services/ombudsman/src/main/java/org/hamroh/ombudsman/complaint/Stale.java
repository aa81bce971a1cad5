package org.hamroh.ombudsman.complaint;

import java.util.List;

/** An officer decided on a version of the case that is no longer the current one. */
final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Complaint current;
    final transient WholeCase shown;
    final transient List<Timeline.Entry> changes;

    Stale(Complaint current, WholeCase shown, List<Timeline.Entry> changes) {
        super("stale", null, false, false);
        this.current = current;
        this.shown = shown;
        this.changes = changes;
    }
}
