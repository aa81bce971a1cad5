package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.factor.FactorDesk;
import org.hamroh.identity.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Leads a browser from the first proof to an open session: own password, second factor, terms, in this order, each only
 * where it is missing.
 */
@Component
class SessionDesk {

    private static final String PENDING = "hamroh.pending";
    private static final String AFTER = "hamroh.after";
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final SignInDesk desk;
    private final FactorDesk factors;
    private final SessionCookieDesk cookies;
    private final SessionAuthenticationStrategy onSignIn;
    private final Clock clock;
    private final String portal;
    private final HttpSessionRequestCache begun = new HttpSessionRequestCache();

    SessionDesk(
            SignInDesk desk,
            FactorDesk factors,
            SessionCookieDesk cookies,
            SessionAuthenticationStrategy onSignIn,
            Clock clock,
            IdentityProperties identity) {
        this.desk = desk;
        this.factors = factors;
        this.cookies = cookies;
        this.onSignIn = onSignIn;
        this.clock = clock;
        this.portal = identity.publicUrl() + "/";
    }

    /** Notes who has proven to be whom, under a new session id, and returns where to go on. */
    String begin(UUID person, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        keep(new Pending(person, clock.instant(), strong, false), request);
        return goOn(request, response);
    }

    /** Lets somebody who signed in just now take another authenticator app. */
    void enrolAgain(UUID person, HttpServletRequest request) {
        keep(new Pending(person, clock.instant(), true, true), request);
    }

    /** Who is on the way in, for a quarter of an hour. */
    Optional<Pending> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object found = session == null ? null : session.getAttribute(PENDING);
        return found instanceof Pending pending
                        && clock.instant().isBefore(pending.since().plus(WITHIN))
                ? Optional.of(pending)
                : Optional.empty();
    }

    Optional<Person> person(HttpServletRequest request) {
        return pending(request).flatMap(pending -> desk.person(pending.person()));
    }

    void proven(HttpServletRequest request) {
        pending(request).ifPresent(pending -> keep(pending.nowStrong(), request));
    }

    /** The next page, or where the person wanted to go when nothing more is asked. */
    String goOn(HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> found = pending(request);
        Optional<Person> somebody = person(request);
        if (found.isEmpty() || somebody.isEmpty()) {
            return "/sign-in";
        }
        Pending pending = found.get();
        Person person = somebody.get();
        if (person.passwordMustChange()) {
            return "/change-password";
        }
        if (pending.enrolling()) {
            return "/second-factor/set-up";
        }
        if (!pending.strong() && person.secondFactor().isPresent()) {
            return "/second-factor";
        }
        if (!pending.strong() && factors.requiredFor(person)) {
            return "/second-factor/set-up";
        }
        if (!person.agreedTo(Terms.version())) {
            return "/terms";
        }
        return open(pending, request, response);
    }

    /** After signing in this browser goes on to that page of ours, unless a program waits for it. */
    void after(String page, HttpServletRequest request) {
        request.getSession().setAttribute(AFTER, page);
    }

    private void keep(Pending pending, HttpServletRequest request) {
        request.getSession().setAttribute(PENDING, pending);
    }

    private String open(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        desk.completed(pending.person());
        onSignIn.onAuthentication(
                new PreAuthenticatedAuthenticationToken(pending.person(), "", List.of()), request, response);
        cookies.open(pending.person(), pending.strong(), request, response);
        HttpSession session = request.getSession();
        session.removeAttribute(PENDING);
        @Nullable Object after = session.getAttribute(AFTER);
        session.removeAttribute(AFTER);
        var saved = begun.getRequest(request, response);
        if (saved != null) {
            return saved.getRedirectUrl();
        }
        return after instanceof String page ? page : portal;
    }
}
