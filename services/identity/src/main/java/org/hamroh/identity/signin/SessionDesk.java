package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The session of a browser with this issuer: who signed in, who still has to choose a password, and where to go on. */
@Component
class SessionDesk {

    private static final String CHANGING = "hamroh.changing-password";
    private static final Duration CHANGE_WITHIN = Duration.ofMinutes(15);

    private final SessionCookieDesk cookies;
    private final SessionAuthenticationStrategy onSignIn;
    private final Clock clock;
    private final String portal;
    private final HttpSessionRequestCache begun = new HttpSessionRequestCache();

    SessionDesk(
            SessionCookieDesk cookies,
            SessionAuthenticationStrategy onSignIn,
            Clock clock,
            IdentityProperties identity) {
        this.cookies = cookies;
        this.onSignIn = onSignIn;
        this.clock = clock;
        this.portal = identity.publicUrl() + "/";
    }

    /** Signs the person in under new session ids and returns the address to go on to. */
    String open(UUID person, HttpServletRequest request, HttpServletResponse response) {
        onSignIn.onAuthentication(new PreAuthenticatedAuthenticationToken(person, "N/A", List.of()), request, response);
        cookies.open(person, false, request, response);
        request.getSession().removeAttribute(CHANGING);
        var saved = begun.getRequest(request, response);
        return saved == null ? portal : saved.getRedirectUrl();
    }

    /** Remembers, without signing anybody in, who may choose a password in this session. */
    void awaitNewPassword(UUID person, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(CHANGING, new Changing(person, clock.instant()));
    }

    Optional<UUID> awaitingNewPassword(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object changing = session == null ? null : session.getAttribute(CHANGING);
        return changing instanceof Changing(UUID person, Instant since)
                        && clock.instant().isBefore(since.plus(CHANGE_WITHIN))
                ? Optional.of(person)
                : Optional.empty();
    }

    private record Changing(UUID person, Instant since) implements java.io.Serializable {}
}
