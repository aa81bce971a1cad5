package org.hamroh.kernel.testing.access;

import java.util.Locale;

/** What an operation does with the things of an organisation; each kind has its own way of leaking. */
public enum Kind {
    ONE(true),
    NESTED(true),
    ATTACHMENT(true),
    HISTORY(true),
    PRINT(true),
    CHANGE(true),
    CHANGE_OF_OWNER(true),
    LIST(false),
    SEARCH(false),
    COUNT(false),
    EXPORT(false),
    /** A creation or a command that concerns no thing that is already there. */
    COMMAND(false),
    /** A page that shows nothing of anybody. */
    PAGE(false);

    /** Whether the operation names one thing, which does not exist for those whose it is not. */
    final boolean names;

    Kind(boolean names) {
        this.names = names;
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
