package org.hamroh.gateway.relay;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hamroh.gateway.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves an application alone for a while when most of what it was asked lately failed, so that nobody waits in vain and it
 * can recover. Failures are no answer and the statuses 502, 503 and 504; a visitor's own fault, and a full house, count
 * neither way.
 */
final class Circuit {

    private static final Logger log = LoggerFactory.getLogger(Circuit.class);
    private static final Set<Integer> FAILURES = Set.of(502, 503, 504);
    private static final int TRIALS = 3;

    private final CircuitBreaker breaker;
    private final Duration pause;
    private volatile long openedAt;

    Circuit(String application, CircuitSettings settings) {
        this.pause = settings.pause();
        this.breaker = CircuitBreaker.of(
                application,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) settings.window().toSeconds())
                        .minimumNumberOfCalls(settings.leastCalls())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .maxWaitDurationInHalfOpenState(Duration.ofSeconds(60))
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            openedAt = System.nanoTime();
            log.warn("Application {}: {}", application, event.getStateTransition());
        });
    }

    /** @throws RelayFailure while the application is left alone; every other outcome must be told afterwards */
    void enter() throws RelayFailure {
        if (!breaker.tryAcquirePermission()) {
            long left = pause.toNanos() - (System.nanoTime() - openedAt);
            throw new RelayFailure(Refusal.PAUSED, Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left + 999_999_999)));
        }
    }

    void answered(int status) {
        if (FAILURES.contains(status)) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(Integer.toString(status)));
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    void failed(RelayFailure failure) {
        if (failure.refusal() == Refusal.CROWDED) {
            breaker.releasePermission();
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, failure);
        }
    }

    /** Nothing was learnt of the application. */
    void leave() {
        breaker.releasePermission();
    }
}
