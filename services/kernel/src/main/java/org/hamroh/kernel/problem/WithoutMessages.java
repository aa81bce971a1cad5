package org.hamroh.kernel.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stack trace without the exceptions' messages, which may quote what a person wrote. */
final class WithoutMessages {
    private static final int FRAMES = 12;

    private WithoutMessages() {}

    static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (@Nullable Throwable t = thrown; t != null && depth < 5; t = t.getCause(), depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ").append(t.getClass().getName());
            trace.append(Stream.of(t.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n  at " + frame)
                    .collect(Collectors.joining()));
        }
        return trace.toString();
    }
}
