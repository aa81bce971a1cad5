package org.hamroh.ombudsman.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders in which a caseload may be read. */
public enum Sorting {
    /** Open urgent complaints, newest first; then the others, newest first. */
    URGENT("urgent", "urgentAt", true),
    NEWEST("-filedAt", "filedAt", true),
    OLDEST("filedAt", "filedAt", false),
    LATEST_MESSAGE("-lastMessageAt", "lastMessageAt", true),
    /** What has a deadline, the nearest first. */
    DUE("dueOn", "countdown.dueOn", false);

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

    /** By what a row stands where it stands. */
    Instant at(CaseloadItem item) {
        return switch (this) {
            case URGENT, NEWEST, OLDEST -> item.filedAt();
            case LATEST_MESSAGE -> item.lastMessageAt();
            case DUE -> day(item.dueOn());
        };
    }

    /** The same as the store has it. */
    Object stored(Instant at) {
        return this == DUE ? LocalDate.ofInstant(at, ZoneOffset.UTC).toString() : Date.from(at);
    }

    private static Instant day(@Nullable String day) {
        return day == null
                ? Instant.EPOCH
                : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
