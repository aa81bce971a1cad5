package org.hamroh.gateway.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Finds the address of a visitor. The connection's own address counts, unless it is one of the trusted proxies: then
 * the last address in {@code X-Forwarded-For} that is not itself a trusted proxy. What stands further left was written
 * by the visitor and is worth nothing.
 */
@ConfigurationProperties("hamroh.gateway.visitors")
public final class Visitors {

    private final List<Network> trusted;

    /** @param trustedProxies addresses or networks in CIDR notation whose {@code X-Forwarded-For} is believed */
    public Visitors(@DefaultValue List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Network::parse).toList();
    }

    /** The visitor's address; of a trusted proxy that names nobody, the proxy's own. */
    public InetAddress address(HttpServletRequest request) {
        InetAddress peer = InetAddress.ofLiteral(request.getRemoteAddr());
        if (trusted.isEmpty() || !isTrusted(peer)) {
            return peer;
        }
        InetAddress nearest = peer;
        List<String> hops = List.of(chain(request).split(",", -1));
        for (String hop : hops.reversed()) {
            InetAddress address = literal(hop.strip());
            if (address == null) {
                return nearest;
            }
            if (!isTrusted(address)) {
                return address;
            }
            nearest = address;
        }
        return nearest;
    }

    private static String chain(HttpServletRequest request) {
        StringBuilder chain = new StringBuilder();
        request.getHeaders("X-Forwarded-For")
                .asIterator()
                .forEachRemaining(
                        line -> chain.append(chain.isEmpty() ? "" : ",").append(line));
        return chain.toString();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
