package org.hamroh.journeys;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waiting for something to become true, with an end. */
final class Await {

    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private Await() {}

    /** Asks until the answer is good, and returns it; an exception is an answer that is not good yet. */
    static <T> T until(String what, Duration limit, Callable<T> question, Predicate<T> good) {
        long deadline = System.nanoTime() + limit.toNanos();
        @Nullable T answer = null;
        @Nullable Exception problem = null;
        while (System.nanoTime() < deadline) {
            try {
                answer = question.call();
                problem = null;
                if (good.test(answer)) {
                    return answer;
                }
            } catch (Exception notYet) {
                problem = notYet;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new AssertionError(
                "not within " + limit.toSeconds() + " s: " + what + "; last answer: " + answer, problem);
    }

    static void until(String what, Duration limit, Callable<Boolean> condition) {
        until(what, limit, condition, yes -> yes);
    }
}
