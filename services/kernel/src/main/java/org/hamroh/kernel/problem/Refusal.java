package org.hamroh.kernel.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem (RFC 9457). {@code KEY.title} and {@code KEY.detail} are its texts in the five
 * languages; the detail says what to do.
 */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final List<Object> args;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    private Refusal(
            HttpStatus status, String key, List<Object> args, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(status.value() + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.args = args;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(HttpStatus status, String key, Object... args) {
        return new Refusal(status, key, List.of(args), List.of(), null);
    }

    /** Nothing there, or not for this caller: the two must look alike. */
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "problem.not-found");
    }

    public static Refusal forbidden() {
        return of(HttpStatus.FORBIDDEN, "problem.forbidden");
    }

    /** The thing is not in a state that allows this. */
    public static Refusal conflict(String key, Object... args) {
        return of(HttpStatus.CONFLICT, key, args);
    }

    /** The caller read an older version than the one there is now. */
    public static Refusal stale() {
        return of(HttpStatus.PRECONDITION_FAILED, "stale.version");
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "problem.invalid", List.of(errors.size()), errors, null);
    }

    public static Refusal tooMany(Duration retryAfter) {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "problem.too-many",
                List.of(Math.max(1, retryAfter.toSeconds())),
                List.of(),
                retryAfter);
    }

    /** A part of the system is away; the same request may succeed after this time. */
    public static Refusal unavailable(Duration retryAfter) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "problem.unavailable", List.of(), List.of(), retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
