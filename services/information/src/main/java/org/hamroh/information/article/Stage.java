package org.hamroh.information.article;

import java.util.Locale;
import java.util.Optional;

/** The stage of a journey that an article belongs to, in the order in which readers see them. */
enum Stage {
    TROUBLE,
    WORKING,
    ARRIVING,
    BEFORE,
    HEALTH,
    FAMILY,
    RETURNING,
    EMERGENCY;

    /** As in addresses and files: {@code trouble}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String code) {
        for (Stage stage : values()) {
            if (stage.code().equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
