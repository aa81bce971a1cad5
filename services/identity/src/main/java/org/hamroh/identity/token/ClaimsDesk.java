package org.hamroh.identity.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.client.ApiClients;
import org.hamroh.identity.organisation.Organisation;
import org.hamroh.identity.organisation.Organisations;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.StandingDesk;
import org.hamroh.identity.session.SessionsDesk;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes into each token what is true at this moment, so a changed role or a closed account shows at the next refresh.
 *
 * <p>A token for somebody who may no longer act, or whose session has ended, is refused with {@code invalid_grant}.
 */
@Component
final class ClaimsDesk implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "hamroh";

    private final StandingDesk standing;
    private final SessionsDesk sessions;
    private final ApiClients clients;
    private final Organisations organisations;
    private final boolean demo;

    ClaimsDesk(
            StandingDesk standing,
            SessionsDesk sessions,
            ApiClients clients,
            Organisations organisations,
            IdentityProperties identity) {
        this.standing = standing;
        this.sessions = sessions;
        this.clients = clients;
        this.organisations = organisations;
        this.demo = identity.demo();
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            describeClient(token);
        } else {
            describePerson(token);
        }
    }

    private void describeClient(JwtEncodingContext token) {
        var client = clients.findById(token.getRegisteredClient().getId()).orElseThrow(ClaimsDesk::refused);
        describe(token, client.organisation(), client.roles(), client.places(), client.language());
    }

    private void describePerson(JwtEncodingContext token) {
        Person person =
                standing.acting(UUID.fromString(token.getPrincipal().getName())).orElseThrow(ClaimsDesk::refused);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            if (!(token.getPrincipal().getDetails() instanceof String session)
                    || !sessions.seen(UUID.fromString(session))) {
                throw refused();
            }
            describe(token, person.organisation(), person.roles(), person.places(), person.language());
        } else {
            token.getClaims().claim("name", person.name()).claim("locale", person.language());
        }
    }

    private void describe(
            JwtEncodingContext token, String organisationId, Set<String> roles, Set<String> places, String language) {
        Organisation organisation = organisations
                .findById(organisationId)
                .filter(found -> found.mayAct(demo))
                .orElseThrow(ClaimsDesk::refused);
        // The claims are stored with the authorization, which admits no type of list but this.
        token.getClaims()
                .audience(new ArrayList<>(List.of(AUDIENCE)))
                .claim("org", organisation.id())
                .claim("org_type", organisation.type().code())
                .claim("roles", new ArrayList<>(roles))
                .claim("places", new ArrayList<>(places.isEmpty() ? organisation.places() : places))
                .claim("locale", language)
                .claim("azp", token.getRegisteredClient().getClientId());
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
