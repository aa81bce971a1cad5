package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.problem.Problems;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * How it is told that somebody else was faster: beside the usual problem stand the case as it is now and what happened to it since
 * the caller read it, so that a page can show both and lose nobody's words.
 */
@Configuration(proxyBeanMethods = false)
class StaleConfiguration {
    @RestControllerAdvice(
            assignableTypes = {ComplaintController.class, LifecycleController.class, AssignmentController.class})
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Faster {
        private final Problems problems;

        Faster(Problems problems) {
            this.problems = problems;
        }

        @ExceptionHandler
        ResponseEntity<Object> stale(Stale stale) {
            var answer = problems.answer(Refusal.stale(), LocaleContextHolder.getLocale());
            if (answer.getBody() instanceof ProblemDetail problem) {
                problem.setProperty("current", stale.shown);
                problem.setProperty("changes", stale.changes);
            }
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .eTag(IfMatch.etag(stale.current))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(answer.getBody());
        }
    }
}
