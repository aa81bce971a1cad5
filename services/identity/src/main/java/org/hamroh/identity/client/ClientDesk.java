package org.hamroh.identity.client;

import java.time.Clock;
import org.hamroh.identity.session.SessionsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Which programs may ask for tokens, and how. */
@Component
final class ClientDesk implements RegisteredClientRepository {

    private final RegisteredClient portal;
    private final ApiClients clients;
    private final Clock clock;

    ClientDesk(PortalClient portal, ApiClients clients, Clock clock) {
        this.portal = registered(portal);
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered by the administrator");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(PortalClient.ID)) {
            return portal;
        }
        return clients.findById(id)
                .filter(ApiClient::active)
                .map(this::registered)
                .orElse(null);
    }

    private static RegisteredClient registered(PortalClient portal) {
        return RegisteredClient.withId(PortalClient.ID)
                .clientId(PortalClient.ID)
                .clientName("Hamroh")
                .clientSecret(portal.secretDigest())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(portal.redirect())
                .postLogoutRedirectUris(uris -> uris.addAll(portal.afterSignOut()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(PortalClient.ACCESS_LIFETIME)
                        .refreshTokenTimeToLive(SessionsDesk.LIFETIME)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private RegisteredClient registered(ApiClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretDigests(clock.instant()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(PortalClient.ACCESS_LIFETIME)
                        .build())
                .build();
    }
}
