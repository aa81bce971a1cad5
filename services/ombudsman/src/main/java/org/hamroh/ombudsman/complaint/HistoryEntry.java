package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A stage that was reached.
 *
 * @param by the officer who moved it there; absent for the complainant and for time
 * @param move that led there; absent for the filing
 * @param office the organisation for which the officer acted
 * @param reason in words, where the move asked for one
 * @param version of the case in which the entry first stood
 */
record HistoryEntry(
        Stage stage,
        Instant at,
        @Nullable String by,
        @Nullable Move move,
        @Nullable Actor actor,
        @Nullable String office,
        @Nullable Sealed reason,
        @Nullable Long version) {

    static HistoryEntry filed(Stage stage, Instant at) {
        return new HistoryEntry(stage, at, null, null, null, null, null, 0L);
    }

    static HistoryEntry of(Stage stage, Move move, Act act, long version) {
        return new HistoryEntry(stage, act.at(), act.by(), move, act.actor(), act.office(), act.reason(), version);
    }
}
