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
    /** Good, but the person was suspended a minute ago. */
    SUSPENDED,
    /** Good, but the person left the organisation a minute ago. */
    REMOVED,
    /** Good, but the whole organisation was suspended a minute ago. */
    ORGANISATION_SUSPENDED;

    /** As a person would say it. */
    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
