package org.hamroh.kernel.audit;

import java.util.Locale;

/** How an attempt ended. */
public enum Result {
    /** It was permitted; the entry is durable before anything is shown or changed. */
    ALLOWED,
    /** It was not permitted, or there was nothing to permit. */
    REFUSED,
    /** It was permitted, and did not come about: somebody else was faster, or something broke. */
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
