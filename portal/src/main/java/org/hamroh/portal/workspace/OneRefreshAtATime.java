package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Lets the requests of one session renew its token one after the other: a refresh token is good once, and the second request
 * finds what the first one brought.
 */
final class OneRefreshAtATime implements OAuth2AuthorizedClientManager {
    private final OAuth2AuthorizedClientManager tokens;

    OneRefreshAtATime(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest asked) {
        HttpSession session = session();
        if (session == null) {
            return tokens.authorize(asked);
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            return tokens.authorize(asked);
        }
    }

    private static @Nullable HttpSession session() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? session(here.getRequest())
                : null;
    }

    private static @Nullable HttpSession session(HttpServletRequest request) {
        return request.getSession(false);
    }
}
