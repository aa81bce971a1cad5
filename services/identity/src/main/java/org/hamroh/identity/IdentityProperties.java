package org.hamroh.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this issuer stands.
 *
 * @param publicUrl the origin a browser sees, without a path and without a trailing slash
 * @param issuer the value of {@code iss}; it never depends on the address a request came to
 * @param keys the folder of secret files
 * @param demo whether invented people may sign in
 */
@ConfigurationProperties("hamroh")
public record IdentityProperties(String publicUrl, String issuer, Path keys, boolean demo) {

    /** True when browsers reach the house over TLS, so cookies must never travel without it. */
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }
}
