package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.session.Session;
import org.springframework.stereotype.Component;

/** Whose account a browser may look at, and whether it may change it. */
@Component
class AccountDesk {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionCookieDesk cookies;
    private final SignInDesk desk;
    private final Clock clock;

    AccountDesk(SessionCookieDesk cookies, SignInDesk desk, Clock clock) {
        this.cookies = cookies;
        this.desk = desk;
        this.clock = clock;
    }

    Optional<Session> session(HttpServletRequest request) {
        return cookies.session(request);
    }

    Person person(Session session) {
        return desk.person(session.person()).orElseThrow();
    }

    /** Whether the person proved who they are within the last quarter of an hour. */
    boolean fresh(Session session) {
        return clock.instant().isBefore(session.startedAt().plus(FRESH));
    }
}
