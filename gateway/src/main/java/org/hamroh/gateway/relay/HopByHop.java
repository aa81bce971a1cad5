package org.hamroh.gateway.relay;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headers that speak of one connection only and never pass on (RFC 9110 section 7.6.1). */
final class HopByHop {

    private static final Set<String> NAMES = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length");

    private HopByHop() {}

    /** @param name in lower case */
    static boolean is(String name) {
        return NAMES.contains(name);
    }

    /** The further names a {@code Connection} header lists, in lower case. */
    static Set<String> listed(Iterable<String> connectionValues) {
        Set<String> listed = new HashSet<>();
        for (String value : connectionValues) {
            for (String name : value.split(",", -1)) {
                listed.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return listed;
    }
}
