package org.hamroh.gateway.limits;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives out turns and lets their holders pass. */
@Component
final class TurnDesk {

    private final TurnSettings settings;
    private final Turns turns;
    private final RateRule share;
    private final Buckets shares;
    private final Semaphore waiting;
    private final boolean secure;

    TurnDesk(TurnSettings settings, Limits limits, @Value("${hamroh.public-url}") String publicUrl) {
        this.settings = settings;
        this.turns = new Turns(settings, Clock.systemUTC());
        this.share = new RateRule(
                "turn",
                RateRule.Per.ADDRESS,
                List.of(),
                "/**",
                null,
                settings.burst(),
                settings.refill(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                true);
        this.shares = new Buckets(limits.visitors(), limits.waiting());
        this.waiting = new Semaphore(settings.waiting());
        this.secure = publicUrl.startsWith("https:");
    }

    /** The turn that the visitor shows; null if none that counts. */
    Turns.@Nullable Turn shown(HttpServletRequest request) {
        String header = request.getHeader(Turns.HEADER);
        if (header != null) {
            return turns.read(header);
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (Turns.COOKIE.equals(cookie.getName())) {
                    return turns.read(cookie.getValue());
                }
            }
        }
        return null;
    }

    /** Lets the holder of a turn pass, after the rest of the wait. Returns 0, or in how many seconds to come back. */
    long pass(Turns.Turn turn) {
        if (turn.left().isPositive() && !waitOut(turn.left())) {
            return Math.max(1, turn.left().plusMillis(999).toSeconds());
        }
        return shares.take(share, turn.number());
    }

    /** Gives the visitor a turn. Returns in how many seconds to come back. */
    long give(HttpServletResponse response) {
        String turn = turns.give();
        response.setHeader(Turns.HEADER, turn);
        response.addHeader(
                "Set-Cookie",
                Turns.COOKIE + "=" + turn + "; Path=/; Max-Age="
                        + settings.pause().plus(settings.valid()).toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
        return Math.max(1, settings.pause().plusMillis(999).toSeconds());
    }

    private boolean waitOut(Duration left) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            Thread.sleep(left);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}
