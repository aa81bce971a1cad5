package org.hamroh.information.provider;

import java.util.Locale;
import java.util.Optional;

/** Whether a provider can take somebody now. */
enum Capacity {
    OPEN,
    WAITING_LIST,
    UNKNOWN,
    CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Capacity> of(String code) {
        for (Capacity each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
