package org.hamroh.kernel.testing.access;

/** What somebody shows to be let in. Only {@link #GOOD} opens anything. */
public enum Credential {
    NONE,
    GOOD,
    EXPIRED,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    /** Signed by a key that the issuer does not have, under the name of one that it has. */
    FORGED,
    UNSIGNED,
    GARBAGE,
    /** Good, but the person has been suspended since. */
    SUSPENDED,
    /** Good, but the person has left the organisation since. */
    REMOVED
}
