package org.hamroh.ombudsman.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What more there is to say about an outcome.
 *
 * @param paid the sum, when wages were paid
 * @param body that brought it about, or to which a recommendation went
 * @param answer of that body to the recommendation
 */
record Result(
        @Nullable Money paid, @Nullable Body body, @Nullable Answer answer) {
    static final Result NONE = new Result(null, null, null);

    /** What became of a recommendation. */
    enum Answer implements Coded {
        AWAITED,
        FOLLOWED,
        FOLLOWED_IN_PART,
        NOT_FOLLOWED,
        NOT_ANSWERED
    }
}
