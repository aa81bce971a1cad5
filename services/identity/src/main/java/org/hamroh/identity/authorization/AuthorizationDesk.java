package org.hamroh.identity.authorization;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hamroh.identity.secret.Seal;
import org.hamroh.kernel.crypto.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps authorizations over restarts: codes, refresh tokens and what they were granted for.
 *
 * <p>An authorization code is exchanged once even when two requests present it at the same moment, and an authorization
 * that was removed by signing out does not come back through a refresh that had already begun. So is a refresh token: of two
 * requests that present it at the same moment one brings the successor. The portal signs out with the ID token it got first,
 * so the first ID token keeps leading here.
 */
@Component
final class AuthorizationDesk implements OAuth2AuthorizationService {

    private static final String KEY_FILE = "identity-authorizations.key";
    private static final String FIRST = "hamroh.first-id-token";
    private static final String REFRESHED_WITH = "hamroh.refreshed-with";
    private static final String CODE_SPENT = "hamroh.code-spent";

    /** How long something without any expiry is kept: a sign-in that was begun and never finished. */
    private static final Duration UNFINISHED = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final RegisteredClientRepository clients;
    private final Seal seal;
    private final Clock clock;
    private final AuthorizationJson json = new AuthorizationJson();

    AuthorizationDesk(MongoOperations mongo, RegisteredClientRepository clients, KeyFolder keys, Clock clock) {
        this.mongo = mongo;
        this.clients = clients;
        this.seal = new Seal(keys.readOrCreate(KEY_FILE, Seal::newKey));
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        String first = authorization.getAttribute(FIRST);
        boolean stored = first != null;
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        boolean spent = code != null && code.isInvalidated();
        Query target = new Query(where("_id").is(authorization.getId()));
        if (spent && authorization.getAttribute(CODE_SPENT) == null) {
            target.addCriteria(where("codeSpent").is(false));
        }
        String before = authorization.getAttribute(REFRESHED_WITH);
        String refresh = lookup("refresh_token", authorization.getToken(OAuth2RefreshToken.class));
        String identity = lookup("id_token", authorization.getToken(OidcIdToken.class));
        Update content = new Update()
                .set("person", authorization.getPrincipalName())
                .set("client", authorization.getRegisteredClientId())
                .set("lookups", lookups(authorization, first))
                .set("codeSpent", spent)
                .set("refresh", refresh)
                .set("firstIdToken", first == null || first.isEmpty() ? identity : first)
                .set("sealed", seal.close(authorization.getId(), json.write(authorization)))
                .set("expiresAt", expiry(authorization));
        if (before != null && !before.equals(refresh)) {
            target.addCriteria(where("refresh").is(before));
            content.set("formerRefresh", before).set("rotatedAt", clock.instant());
        }
        if (!stored) {
            insert(target, content);
        } else if (mongo.updateFirst(target, content, StoredAuthorization.class).getMatchedCount() == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private void insert(Query target, Update content) {
        try {
            mongo.upsert(target, content, StoredAuthorization.class);
        } catch (DuplicateKeyException spentByAnother) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT), spentByAnother);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        mongo.remove(new Query(where("_id").is(authorization.getId())), StoredAuthorization.class);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return restored(mongo.findById(id, StoredAuthorization.class));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Query byToken = type == null
                ? new Query(where("lookups").in(Lookups.ofAnyKind(token)))
                : new Query(where("lookups").is(Lookups.of(type.getValue(), token)));
        return restored(mongo.findOne(byToken, StoredAuthorization.class));
    }

    private @Nullable OAuth2Authorization restored(@Nullable StoredAuthorization stored) {
        if (stored == null || stored.expiresAt().isBefore(clock.instant())) {
            return null;
        }
        var client = clients.findById(stored.client());
        if (client == null) {
            return null;
        }
        var builder = OAuth2Authorization.from(json.read(stored.id(), client, seal.open(stored.id(), stored.sealed())))
                .attribute(FIRST, Objects.requireNonNullElse(stored.firstIdToken(), ""));
        if (stored.refresh() != null) {
            builder.attribute(REFRESHED_WITH, stored.refresh());
        }
        return (stored.codeSpent() ? builder.attribute(CODE_SPENT, true) : builder).build();
    }

    private static List<String> lookups(OAuth2Authorization authorization, @Nullable String firstIdToken) {
        Set<String> lookups = new TreeSet<>();
        if (firstIdToken != null && !firstIdToken.isEmpty()) {
            lookups.add(firstIdToken);
        }
        add(lookups, "code", authorization.getToken(OAuth2AuthorizationCode.class));
        add(lookups, "access_token", authorization.getToken(OAuth2AccessToken.class));
        add(lookups, "refresh_token", authorization.getToken(OAuth2RefreshToken.class));
        add(lookups, "id_token", authorization.getToken(OidcIdToken.class));
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (state != null) {
            lookups.add(Lookups.of("state", state));
        }
        return List.copyOf(lookups);
    }

    private static void add(
            Set<String> lookups, String kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        String lookup = lookup(kind, token);
        if (lookup != null) {
            lookups.add(lookup);
        }
    }

    private static @Nullable String lookup(
            String kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? null : Lookups.of(kind, token.getToken().getTokenValue());
    }

    private Instant expiry(OAuth2Authorization authorization) {
        return Stream.of(
                        authorization.getToken(OAuth2AuthorizationCode.class),
                        authorization.getToken(OAuth2AccessToken.class),
                        authorization.getToken(OAuth2RefreshToken.class),
                        authorization.getToken(OidcIdToken.class))
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(UNFINISHED));
    }
}
