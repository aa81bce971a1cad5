package org.hamroh.kernel.testing.access;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, byte[] body) {
    /** About the connection or the moment, never about the thing. */
    private static final Set<String> OF_EVERY_ANSWER = Set.of(
            "date",
            "connection",
            "keep-alive",
            "content-length",
            "x-request-id",
            "x-correlation-id",
            "traceparent",
            "b3",
            "x-b3-traceid",
            "x-b3-spanid");

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** All that somebody is told, in headers too. */
    String said() {
        return text() + headers.map();
    }

    /** Everything that tells one answer from another, once ids are left out. */
    String fingerprint(List<String> ids) {
        Map<String, List<String>> named = new TreeMap<>();
        headers.map().forEach((name, values) -> {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (!OF_EVERY_ANSWER.contains(lower)) {
                named.put(
                        lower, values.stream().map(value -> without(ids, value)).toList());
            }
        });
        return status + "\n" + named + "\n" + without(ids, text());
    }

    private static String without(List<String> ids, String text) {
        String left = text;
        for (String id : ids) {
            left = left.replace(id, "…");
        }
        return left;
    }
}
