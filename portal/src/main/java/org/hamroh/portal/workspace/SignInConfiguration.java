package org.hamroh.portal.workspace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * Where people sign in. Every address is given, so nothing is fetched at start and the portal may start before identity: what
 * the browser visits is public, what the portal calls is internal.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    static final String ISSUER = "hamroh";

    @Bean
    ClientRegistrationRepository issuers(PortalProperties portal, KeyFolder keys) {
        byte[] secret = keys.readOrCreate("portal-client-secret", SignInConfiguration::newSecret);
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(ISSUER)
                .clientId(portal.signIn().client())
                .clientSecret(new String(secret, StandardCharsets.UTF_8).strip())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(portal.publicUrl() + "/login/oauth2/code/" + ISSUER)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(portal.issuer())
                .authorizationUri(portal.signIn().authorizeUri())
                .tokenUri(portal.signIn().tokenUri())
                .jwkSetUri(portal.jwksUri())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", portal.signIn().endSessionUri()))
                .build());
    }

    private static byte[] newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }
}
