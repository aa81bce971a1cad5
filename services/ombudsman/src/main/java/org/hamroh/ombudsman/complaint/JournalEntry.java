package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case beside the stages it reached.
 *
 * @param by the officer who did it; absent for the complainant and for time
 * @param office the organisation for which the officer acted
 * @param about the officer or the code it concerns
 * @param reason in words, where one was asked for
 * @param version of the case in which the entry first stood
 */
record JournalEntry(
        Deed deed,
        Instant at,
        Actor actor,
        @Nullable String by,
        @Nullable String office,
        @Nullable String about,
        @Nullable Sealed reason,
        long version) {
    static JournalEntry of(Deed deed, @Nullable String about, Act act, long version) {
        return new JournalEntry(deed, act.at(), act.actor(), act.by(), act.office(), about, act.reason(), version);
    }
}
