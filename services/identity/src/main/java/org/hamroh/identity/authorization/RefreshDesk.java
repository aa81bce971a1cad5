package org.hamroh.identity.authorization;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.session.SessionsDesk;
import org.hamroh.identity.trail.TrailDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * What is answered to a refresh token that is no longer good.
 *
 * <p>A refresh token is good once; its successor replaces it. Within {@link #GRACE} of that the same client gets the tokens
 * of the successor again, since two of its requests may have gone out at the same moment, or an answer been lost. Later the
 * token must have been stolen, by whoever comes first: the whole family and its session end (RFC 9700, 4.14.2).
 *
 * <p>A refresh token begins with the id of its family, so reuse is noticed however old the token is.
 */
@Component
public final class RefreshDesk {

    static final Duration GRACE = Duration.ofSeconds(10);

    private final MongoOperations mongo;
    private final OAuth2AuthorizationService authorizations;
    private final SessionsDesk sessions;
    private final TrailDesk trail;
    private final Clock clock;

    RefreshDesk(
            MongoOperations mongo,
            OAuth2AuthorizationService authorizations,
            SessionsDesk sessions,
            TrailDesk trail,
            Clock clock) {
        this.mongo = mongo;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws OAuth2AuthenticationException the refusal again, unless this is the successor's twin */
    public Authentication onRefusal(
            OAuth2RefreshTokenAuthenticationToken asked, OAuth2AuthenticationException refusal) {
        String token = asked.getRefreshToken();
        String family = token.contains(".") ? token.substring(0, token.indexOf('.')) : "";
        StoredAuthorization stored = mongo.findById(family, StoredAuthorization.class);
        String presented = Lookups.of("refresh_token", token);
        if (stored == null
                || !(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || client.getRegisteredClient() == null
                || !stored.client().equals(client.getRegisteredClient().getId())
                || presented.equals(stored.refresh())) {
            throw refusal;
        }
        if (presented.equals(stored.formerRefresh())
                && stored.rotatedAt() != null
                && clock.instant().isBefore(stored.rotatedAt().plus(GRACE))) {
            return successor(family, client).orElseThrow(() -> refusal);
        }
        end(family);
        throw refusal;
    }

    private Optional<Authentication> successor(String family, OAuth2ClientAuthenticationToken client) {
        return Optional.ofNullable(authorizations.findById(family))
                .filter(found -> found.getRefreshToken() != null && found.getAccessToken() != null)
                .map(found -> new OAuth2AccessTokenAuthenticationToken(
                        Objects.requireNonNull(client.getRegisteredClient()),
                        client,
                        Objects.requireNonNull(found.getAccessToken()).getToken(),
                        Objects.requireNonNull(found.getRefreshToken()).getToken(),
                        identity(found)));
    }

    private static Map<String, Object> identity(OAuth2Authorization found) {
        var token = found.getToken(OidcIdToken.class);
        return token == null ? Map.of() : Map.of("id_token", token.getToken().getTokenValue());
    }

    private void end(String family) {
        OAuth2Authorization found = authorizations.findById(family);
        if (found != null) {
            UUID person = UUID.fromString(found.getPrincipalName());
            trail.refused(person, "refresh-token.reused");
            authorizations.remove(found);
            sessionOf(found).ifPresent(id -> sessions.end(person, id));
        }
    }

    /** The session from which an authorization was made. */
    public static Optional<UUID> sessionOf(OAuth2Authorization authorization) {
        Authentication person = authorization.getAttribute(java.security.Principal.class.getName());
        @Nullable Object details = person == null ? null : person.getDetails();
        return details instanceof String id ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
