package org.hamroh.portal.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param informationUrl  where the information service listens, no path
 * @param healthUrl       where the health service listens, no path
 * @param keys            the folder of secret files
 * @param signIn          the addresses of the issuer
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
        String informationUrl,
        String healthUrl,
        Path keys,
        SignIn signIn,
        URI exitUrl) {
    /**
     * @param client        by which name the issuer knows the portal
     * @param authorizeUri  where the browser is sent to sign in
     * @param tokenUri      where the portal fetches tokens, as it reaches it
     * @param endSessionUri where the browser is sent to sign out
     * @param accountUri    where people look after their own account
     */
    public record SignIn(
            String client, String authorizeUri, String tokenUri, String endSessionUri, String accountUri) {}

    /** The origin to which a form that signs out leads; empty if it is the site's own. */
    public String signOutOrigin() {
        URI end = URI.create(signIn.endSessionUri());
        String origin = end.getScheme() + "://" + end.getRawAuthority();
        return origin.equals(publicUrl) ? "" : origin;
    }

    /** Where each service has what it shows administrators, its audit and its events, in the order in which they are shown. */
    public Map<String, String> administered() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("ombudsman", ombudsmanUrl + "/api/ombudsman");
        services.put("coordination", coordinationUrl + "/api/coordination");
        services.put("loans", loansUrl + "/api/loans");
        services.put("information", informationUrl + "/api/information");
        services.put("health", healthUrl + "/api/health");
        services.put("identity", identityUrl + "/id/admin");
        return services;
    }

    /** Whether browsers reach the site by TLS, so that cookies must never travel without it. */
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }
}
