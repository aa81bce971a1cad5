package org.hamroh.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The number of a request, by which a person who saw an error and whoever reads the log mean the same one:
 * {@code X-Request-Id}, the visitor's if it is 8 to 64 letters, digits, dashes or underscores, else a new one. A new one
 * has no letter or digit that is taken for another, and says nothing of who asked.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final String SAYABLE = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUP = 4;
    private static final int GROUPS = 3;

    private RequestId() {}

    /** The number, which from now on the answer carries too. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        String id = of(request);
        response.setHeader(HEADER, id);
        return id;
    }

    /** The number. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof String id) {
            return id;
        }
        String given = request.getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches() ? given : fresh();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder id = new StringBuilder((GROUP + 1) * GROUPS);
        for (int i = 0; i < GROUP * GROUPS; i++) {
            if (i > 0 && i % GROUP == 0) {
                id.append('-');
            }
            id.append(SAYABLE.charAt(random.nextInt(SAYABLE.length())));
        }
        return id.toString();
    }
}
