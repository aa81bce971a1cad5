package org.hamroh.information.article;

import java.util.Locale;

/** How an article stands in one language. */
enum Standing {
    SOURCE,
    UP_TO_DATE,
    OUTDATED,
    MISSING,
    IN_PROGRESS,
    MACHINE_DRAFT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
