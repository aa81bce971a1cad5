package org.hamroh.gateway.relay;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address browsers see. Applications are told this one and not the {@code Host} a visitor sent, so nobody can make
 * them write links to another place.
 */
@Component
final class PublicOrigin {

    private final String scheme;
    private final String authority;
    private final String port;

    PublicOrigin(@Value("${hamroh.public-url}") URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            throw new IllegalArgumentException("hamroh.public-url must be http(s)://host[:port], not " + url);
        }
        this.scheme = url.getScheme();
        this.authority = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        this.port = Integer.toString(url.getPort() >= 0 ? url.getPort() : "https".equals(scheme) ? 443 : 80);
    }

    String scheme() {
        return scheme;
    }

    String authority() {
        return authority;
    }

    String port() {
        return port;
    }
}
