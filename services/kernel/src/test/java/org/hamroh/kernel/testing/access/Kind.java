package org.hamroh.kernel.testing.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an operation does with the things of an organisation; each kind has its own way of leaking. */
public enum Kind {
    ONE(true, false),
    NESTED(true, false),
    ATTACHMENT(true, false),
    HISTORY(true, false),
    PRINT(true, false),
    CHANGE(true, false),
    CHANGE_OF_OWNER(true, false),
    LIST(false, true),
    SEARCH(false, true),
    COUNT(false, true),
    EXPORT(false, true),
    /** A creation or a command that concerns no thing that is already there. */
    COMMAND(false, false),
    /** A page that shows nothing of anybody. */
    PAGE(false, false);

    /** Whether the operation names one thing, which does not exist for those whose it is not. */
    final boolean names;

    /** Whether it answers with what it found among all. */
    final boolean looksThroughMany;

    Kind(boolean names, boolean looksThroughMany) {
        this.names = names;
        this.looksThroughMany = looksThroughMany;
    }

    static List<String> codes() {
        return Stream.of(values()).map(Kind::code).toList();
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
