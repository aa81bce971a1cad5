package org.hamroh.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this issuer stands.
 *
 * @param publicUrl the origin a browser sees, without a path and without a trailing slash
 * @param issuer the value of {@code iss}; it never depends on the address a request came to
 * @param keys the folder of secret files
 * @param demo whether invented people may sign in
 * @param secondFactor whether everybody with a role must have one; optional only where a demonstration lets people try
 */
@ConfigurationProperties("hamroh")
public record IdentityProperties(
        String publicUrl,
        String issuer,
        Path keys,
        boolean demo,
        @DefaultValue("required") SecondFactorRule secondFactor) {
    /** Whether a password alone may be enough for somebody with a role. */
    public enum SecondFactorRule {
        REQUIRED,
        OPTIONAL
    }

    /** True when browsers reach the house over TLS, so cookies must never travel without it. */
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }
}
