package org.hamroh.ombudsman.complaint;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant that clients and events know by a code in small letters: {@code unpaid_wages}. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with this code; codes are exact, so that a client's slip is told and not guessed at. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, @Nullable String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
