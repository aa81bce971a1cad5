package org.hamroh.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.person.StandingDesk;
import org.hamroh.identity.session.Session;
import org.hamroh.identity.session.SessionsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows who signed in by a cookie that leads to a session in the database.
 *
 * <p>The id of the session travels in the details of the authentication, and so into every authorization made from it.
 */
@Component
public class SessionCookieDesk implements SecurityContextRepository {

    static final String COOKIE = "HAMROH_ID_SESSION";

    private final SessionsDesk sessions;
    private final StandingDesk standing;
    private final boolean secure;

    SessionCookieDesk(SessionsDesk sessions, StandingDesk standing, IdentityProperties identity) {
        this.sessions = sessions;
        this.standing = standing;
        this.secure = identity.secure();
    }

    /** The open session of this browser, if its person may still act. */
    Optional<Session> session(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? Optional.empty()
                : sessions.bySecret(cookie.getValue())
                        .filter(session -> standing.acting(session.person()).isPresent());
    }

    void open(UUID person, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(before -> sessions.end(before.person(), before.id()));
        var opened = sessions.open(person, request.getHeader(HttpHeaders.USER_AGENT), strong);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(opened.secret(), Duration.ofSeconds(-1)));
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            sessions.bySecret(cookie.getValue()).ifPresent(session -> sessions.end(session.person(), session.id()));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        }
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/id")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    /** Sessions are opened and closed above, on purpose; nothing is saved in passing. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).isPresent();
    }

    private static Authentication signedIn(Session session) {
        var who = new UsernamePasswordAuthenticationToken(
                session.person().toString(),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(session.startedAt())
                        .build()));
        who.setDetails(session.id().toString());
        return who;
    }

    /** Looks the session up when somebody first asks, and once only. */
    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext found = context;
            if (found == null) {
                Optional<Session> session = session(request);
                found = session.<SecurityContext>map(open -> new SecurityContextImpl(signedIn(open)))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
                generated = session.isEmpty();
                context = found;
            }
            return found;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
