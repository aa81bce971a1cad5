package org.hamroh.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the gateway thinks of a path, byte for byte as the visitor sent it and as it will be passed on. Only one
 * spelling of each path is let in, so the gateway and the application behind it can never read the same path
 * differently: no empty or dot segments, no matrix parameters, no backslashes, and nothing percent-encoded that could
 * have been written plainly or would change the path's structure.
 */
enum PathRule {
    PASS,
    MALFORMED,
    HIDDEN;

    private static final String HEX = "0123456789ABCDEF";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final String STRUCTURE = "/\\;%?#";
    private static final int LONGEST = 2048;

    static PathRule judge(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST || path.contains("//")) {
            return MALFORMED;
        }
        if (path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..")) {
            return MALFORMED;
        }
        if (!path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ';' && c != '\\') || !escapesAreFit(path)) {
            return MALFORMED;
        }
        return path.toLowerCase(Locale.ROOT).contains("/actuator") ? HIDDEN : PASS;
    }

    private static boolean escapesAreFit(String path) {
        int at = path.indexOf('%');
        if (at < 0) {
            return true;
        }
        ByteBuffer decoded = ByteBuffer.allocate(path.length());
        for (; at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + 2 >= path.length()) {
                return false;
            }
            int high = HEX.indexOf(Character.toUpperCase(path.charAt(at + 1)));
            int low = HEX.indexOf(Character.toUpperCase(path.charAt(at + 2)));
            int octet = high * 16 + low;
            if (high < 0 || low < 0 || octet < ' ' || octet == 0x7f) {
                return false;
            }
            if (PLAIN.indexOf(octet) >= 0 || STRUCTURE.indexOf(octet) >= 0) {
                return false;
            }
            decoded.put((byte) octet);
            if (at + 3 < path.length() && path.charAt(at + 3) != '%') {
                decoded.put((byte) '.');
            }
        }
        return isUtf8(decoded.flip());
    }

    private static boolean isUtf8(ByteBuffer octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets);
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
