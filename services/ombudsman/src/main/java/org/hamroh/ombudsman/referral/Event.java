package org.hamroh.ombudsman.referral;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A state that was reached.
 *
 * @param by the person or API client; null for time and for the complainant
 * @param code why it was refused, or with what result it was answered
 * @param words of the explanation
 */
record Event(
        State state,
        Instant at,
        @Nullable String by,
        @Nullable String organisation,
        @Nullable String code,
        @Nullable Sealed words) {
    /** As which the words of a step are sealed. */
    static String wordsField(State state) {
        return "words." + state.code();
    }
}
