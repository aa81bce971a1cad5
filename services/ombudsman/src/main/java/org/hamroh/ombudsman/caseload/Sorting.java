package org.hamroh.ombudsman.caseload;

import java.util.Arrays;
import java.util.Optional;

/** The orders in which a caseload may be read. */
public enum Sorting {
    NEWEST("-filedAt", "filedAt", true),
    OLDEST("filedAt", "filedAt", false),
    LATEST_MESSAGE("-lastMessageAt", "lastMessageAt", true);

    final String code;
    final String field;
    final boolean descending;

    Sorting(String code, String field, boolean descending) {
        this.code = code;
        this.field = field;
        this.descending = descending;
    }

    static Optional<Sorting> of(String code) {
        return Arrays.stream(values())
                .filter(sorting -> sorting.code.equals(code))
                .findFirst();
    }
}
