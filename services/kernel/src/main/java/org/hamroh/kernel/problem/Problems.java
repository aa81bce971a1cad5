package org.hamroh.kernel.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Tells refusals in the reader's language. */
public final class Problems {
    private static final Map<Integer, String> KEYS = Map.of(
            400, "problem.unreadable",
            401, "problem.sign-in",
            403, "problem.forbidden",
            404, "problem.not-found",
            405, "problem.method",
            406, "problem.not-acceptable",
            413, "problem.too-large",
            415, "problem.media-type",
            503, "problem.unavailable");

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ResponseEntity<Object> answer(Refusal refusal, Locale locale) {
        ProblemDetail problem =
                problem(refusal.status(), refusal.key(), refusal.args().toArray(), locale);
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", errors(refusal.errors(), locale));
        }
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        return answer.body(problem);
    }

    /** The problem for a status that the framework decided on. */
    public ProblemDetail forStatus(HttpStatusCode status, Locale locale) {
        String fallback = status.is4xxClientError() ? "problem.unreadable" : "problem.server";
        return problem(status, KEYS.getOrDefault(status.value(), fallback), null, locale);
    }

    private ProblemDetail problem(HttpStatusCode status, String key, Object @Nullable [] args, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(
                messages.getMessage(key + ".title", args, known == null ? "" : known.getReasonPhrase(), locale));
        problem.setDetail(messages.getMessage(key + ".detail", args, problem.getTitle(), locale));
        problem.setProperty("key", key);
        return problem;
    }

    private List<Map<String, @Nullable String>> errors(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> Map.<String, @Nullable String>of(
                        "field", error.field(),
                        "key", error.key(),
                        "message", messages.getMessage(error.key(), error.args().toArray(), locale)))
                .toList();
    }
}
