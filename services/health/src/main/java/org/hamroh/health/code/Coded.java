package org.hamroh.health.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word of a closed list; its code is its name in small letters. */
public interface Coded {
    String name();

    /** As in the API, in events and in exports: {@code viral_hepatitis}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word with this code; empty if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, @Nullable String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** Every code of a list, in its order. */
    static <E extends Enum<E> & Coded> List<String> all(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    }
}
