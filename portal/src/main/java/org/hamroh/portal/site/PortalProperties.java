package org.hamroh.portal.site;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses and folders of this installation.
 *
 * @param publicUrl       the origin that a browser sees, without a slash at its end
 * @param issuer          who signs people in, as a browser sees it
 * @param identityUrl     the same, as the portal reaches it
 * @param jwksUri         the issuer's keys, as the portal reaches them
 * @param ombudsmanUrl    where the ombudsman service listens, no path
 * @param coordinationUrl where the coordination service listens, no path
 * @param loansUrl        where the loans service listens, no path
 * @param keys            the folder of secret files
 * @param exitUrl         the harmless page that the quick exit opens
 */
@ConfigurationProperties("hamroh")
public record PortalProperties(
        String publicUrl,
        String issuer,
        String identityUrl,
        String jwksUri,
        String ombudsmanUrl,
        String coordinationUrl,
        String loansUrl,
        Path keys,
        URI exitUrl) {

    /** Whether browsers reach the site by TLS, so that cookies must never travel without it. */
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }
}
