package org.hamroh.portal.workspace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.hamroh.portal.site.PageAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Renews the token before a page of the workspace is made. Whom the issuer refuses (suspended, signed out elsewhere) has no
 * session here any more either, on every page, also on those that ask no service.
 */
final class StillSignedIn extends OncePerRequestFilter {
    private final OAuth2AuthorizedClientManager tokens;

    StillSignedIn(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/sign-out") || path.startsWith("/oauth2/") || path.startsWith("/login/oauth2/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person
                && !renewed(person, request, response)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            PageAddress site = PageAddress.of(request);
            if (request.getMethod().equals(HttpMethod.GET.name())) {
                response.sendRedirect(site.rest().isEmpty() ? "/workspace" : request.getRequestURI());
            } else {
                request.getRequestDispatcher(site.to("/session-ended")).forward(request, response);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Where the issuer is away, the services decide whether the token at hand is still good. */
    private boolean renewed(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient client =
                    tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(SignInConfiguration.ISSUER)
                            .principal(person)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return client != null;
        } catch (OAuth2AuthorizationException refused) {
            return !refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)
                    && !refused.getError().getErrorCode().equals("client_authorization_required");
        }
    }
}
