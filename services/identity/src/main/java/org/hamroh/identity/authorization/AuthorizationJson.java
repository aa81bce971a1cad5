package org.hamroh.identity.authorization;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an authorization as JSON and reads it back, with the types that Spring Security allows and no others.
 */
final class AuthorizationJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AuthorizationJson.class.getClassLoader()))
            .build();

    byte[] write(OAuth2Authorization authorization) {
        return json.writeValueAsBytes(new Stored(
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                authorization.getAuthorizedScopes(),
                text(authorization.getAttributes()),
                token(authorization.getToken(OAuth2AuthorizationCode.class)),
                token(authorization.getToken(OAuth2AccessToken.class)),
                token(authorization.getToken(OAuth2RefreshToken.class)),
                token(authorization.getToken(OidcIdToken.class))));
    }

    OAuth2Authorization read(String id, RegisteredClient client, byte[] content) {
        Stored stored = json.readValue(content, Stored.class);
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName(stored.principal)
                .authorizationGrantType(new AuthorizationGrantType(stored.grant))
                .authorizedScopes(stored.scopes)
                .attributes(attributes -> attributes.putAll(map(stored.attributes)));
        add(builder, stored.code, (t, metadata) -> new OAuth2AuthorizationCode(t.value, t.issuedAt, t.expiresAt));
        add(
                builder,
                stored.access,
                (t, metadata) -> new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, t.value, t.issuedAt, t.expiresAt, stored.scopes));
        add(builder, stored.refresh, (t, metadata) -> new OAuth2RefreshToken(t.value, t.issuedAt, t.expiresAt));
        add(
                builder,
                stored.identity,
                (t, metadata) -> new OidcIdToken(t.value, t.issuedAt, t.expiresAt, claims(metadata)));
        return builder.build();
    }

    private <T extends OAuth2Token> void add(
            OAuth2Authorization.Builder builder, @Nullable StoredToken stored, Maker<T> maker) {
        if (stored != null) {
            Map<String, Object> metadata = map(stored.metadata);
            builder.token(maker.make(stored, metadata), fresh -> fresh.putAll(metadata));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(Map<String, Object> metadata) {
        Object claims = metadata.get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
        return claims == null ? Map.of() : (Map<String, Object>) claims;
    }

    private @Nullable StoredToken token(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        OAuth2Token value = token.getToken();
        return new StoredToken(
                value.getTokenValue(), value.getIssuedAt(), value.getExpiresAt(), text(token.getMetadata()));
    }

    private String text(Map<String, Object> map) {
        return json.writeValueAsString(new HashMap<>(map));
    }

    private Map<String, Object> map(String text) {
        return json.readValue(text, MAP);
    }

    private interface Maker<T extends OAuth2Token> {
        T make(StoredToken token, Map<String, Object> metadata);
    }

    private record Stored(
            String principal,
            String grant,
            Set<String> scopes,
            String attributes,
            @Nullable StoredToken code,
            @Nullable StoredToken access,
            @Nullable StoredToken refresh,
            @Nullable StoredToken identity) {}

    private record StoredToken(
            String value,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            String metadata) {}
}
