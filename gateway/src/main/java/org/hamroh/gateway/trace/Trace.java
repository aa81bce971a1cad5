package org.hamroh.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of a request: the visitor's if it is well formed, else a new one. */
public final class Trace {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** Notes the trace on a request that comes in. */
    public static void begin(HttpServletRequest request) {
        String given = request.getHeader("traceparent");
        boolean usable = given != null && WELL_FORMED.matcher(given).matches();
        request.setAttribute(ATTRIBUTE, usable ? given : fresh());
    }

    /** The header value to pass on; null before the request came through the door. */
    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long low = random.nextLong() | 1;
        long span = random.nextLong() | 1;
        StringBuilder text = new StringBuilder(55).append("00-");
        hex(text, random.nextLong());
        hex(text, low);
        text.append('-');
        hex(text, span);
        return text.append("-00").toString();
    }

    private static void hex(StringBuilder text, long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (value >>> shift) & 15, 16));
        }
    }
}
