package org.hamroh.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hamroh.identity.authorization.RefreshDesk;
import org.hamroh.identity.session.SessionsDesk;
import org.hamroh.identity.signin.SessionCookieDesk;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends a session at the wish of the portal: the session here, its refresh token, and then back to the portal. */
@Component
final class SignOutDesk implements AuthenticationSuccessHandler {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    private final OAuth2AuthorizationService authorizations;
    private final SessionsDesk sessions;
    private final SessionCookieDesk cookies;
    private final OidcLogoutAuthenticationSuccessHandler session = new OidcLogoutAuthenticationSuccessHandler();

    SignOutDesk(OAuth2AuthorizationService authorizations, SessionsDesk sessions, SessionCookieDesk cookies) {
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (who instanceof OidcLogoutAuthenticationToken logout) {
            var authorization = authorizations.findByToken(logout.getIdTokenHint(), ID_TOKEN);
            if (authorization != null) {
                authorizations.remove(authorization);
                RefreshDesk.sessionOf(authorization)
                        .ifPresent(id -> sessions.end(UUID.fromString(authorization.getPrincipalName()), id));
            }
        }
        cookies.close(request, response);
        session.onAuthenticationSuccess(request, response, who);
    }
}
