package org.hamroh.identity.page;

import java.util.Locale;

/** A pattern for texts that begin in this way, which an index can answer. */
public final class Beginning {

    private Beginning() {}

    public static String of(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return "^" + plain.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1");
    }
}
