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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The session of a browser with this issuer: who signed in, who still has to choose a password, and where to go on. */
@Component
class SessionDesk {

    private static final String CHANGING = "hamroh.changing-password";
    private static final Duration CHANGE_WITHIN = Duration.ofMinutes(15);

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy onSignIn;
    private final Clock clock;
    private final String portal;
    private final HttpSessionRequestCache begun = new HttpSessionRequestCache();

    SessionDesk(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy onSignIn,
            Clock clock,
            IdentityProperties identity) {
        this.contexts = contexts;
        this.onSignIn = onSignIn;
        this.clock = clock;
        this.portal = identity.publicUrl() + "/";
    }

    /** Signs the person in under a new session id and returns the address to go on to. */
    String open(UUID person, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = new UsernamePasswordAuthenticationToken(
                person.toString(),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build()));
        onSignIn.onAuthentication(who, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
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
