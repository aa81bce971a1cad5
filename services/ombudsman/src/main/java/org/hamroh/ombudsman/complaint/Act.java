package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a case, and when.
 *
 * @param by the officer; nobody is named for the complainant and for time
 * @param office the organisation for which the officer acts
 * @param reason in words, where one is asked for
 */
record Act(
        Actor actor,
        @Nullable String by,
        @Nullable String office,
        Instant at,
        @Nullable Sealed reason) {
    static final String REASON = "reason";

    static Act of(Actor actor, Instant at) {
        return new Act(actor, null, null, at, null);
    }

    static Act by(String officer, String office, Instant at) {
        return new Act(Actor.OFFICE, officer, office, at, null);
    }

    Act because(Sealed words) {
        return new Act(actor, by, office, at, words);
    }
}
