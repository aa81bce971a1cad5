package org.hamroh.loans.loan;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant that clients and events know by a code in small letters: {@code written_off}. */
interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, @Nullable String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
