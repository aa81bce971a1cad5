package org.hamroh.ombudsman.complaint;

import java.time.Duration;
import java.time.Instant;

/**
 * The last change of who works on a case, kept so that whoever made it by mistake can take it back.
 *
 * @param before who worked on it until then
 * @param after who has since
 * @param by the officer who changed it
 */
record Restaffing(Team before, Team after, String by, Instant at) {
    /** So long it may be taken back. */
    static final Duration REGRET = Duration.ofHours(24);

    /** Whether this officer may take it back now; not once somebody else has changed it again. */
    boolean isOpenTo(String officer, Team now, Instant moment) {
        return by.equals(officer) && after.equals(now) && !moment.isAfter(at.plus(REGRET));
    }
}
