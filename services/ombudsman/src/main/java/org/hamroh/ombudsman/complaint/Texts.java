package org.hamroh.ombudsman.complaint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How typed text is read. */
final class Texts {
    private Texts() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Without the space around it; nothing when nothing is left. */
    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Letters as people count them, near enough: code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** False for halves of characters and for control characters, which no keyboard sends and no reader can see. */
    static boolean isWritable(String text) {
        return text.codePoints()
                .allMatch(c -> Character.getType(c) != Character.SURROGATE
                        && Character.isDefined(c)
                        && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t'));
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
