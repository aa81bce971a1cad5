package org.hamroh.kernel.problem;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in an API into problem details. What is unforeseen says nothing of its cause to the caller. */
@RestControllerAdvice(annotations = RestController.class)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return problems.answer(refusal, locale());
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(OptimisticLockingFailureException e) {
        return problems.answer(Refusal.stale(), locale());
    }

    @ExceptionHandler
    ResponseEntity<Object> away(DataAccessResourceFailureException e) {
        log.warn("The database is away: {}", e.getClass().getSimpleName());
        return problems.answer(Refusal.unavailable(SOON), locale());
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void securityDecides(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException e) {
        // The message may quote what a person wrote: the log gets the types and the places only.
        log.error("Unforeseen {}", WithoutMessages.of(e));
        return internal(HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return internal(status, headers);
    }

    private ResponseEntity<Object> internal(HttpStatusCode status, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.forStatus(status, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
