package org.hamroh.gateway.visitor;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code fd00::/8}; without a length, one address.
 *
 * @throws IllegalArgumentException from {@link #parse} when the text is not an address with an optional length
 */
record Network(byte[] prefix, int bits) {

    static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text, slash + 1, text.length(), 10);
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("No such network: " + text);
        }
        return new Network(address, bits);
    }

    boolean contains(@Nullable InetAddress address) {
        if (address == null) {
            return false;
        }
        byte[] other = address.getAddress();
        if (other.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((other[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
