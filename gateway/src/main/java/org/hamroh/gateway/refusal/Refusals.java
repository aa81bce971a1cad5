package org.hamroh.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the gateway's own answers: problem details (RFC 9457), or a plain page when the visitor accepts HTML. Never
 * repeats anything the visitor sent.
 */
@Component
public final class Refusals {

    private final Phrases phrases = new Phrases();
    private final JsonMapper json = JsonMapper.shared();

    /** Refuses without saying when to come back. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, refusal, refusal.status(), 0);
    }

    /** Refuses and asks to come back in so many seconds. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, long comeBack)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(comeBack));
        write(request, response, refusal, refusal.status(), comeBack);
    }

    /** Refuses with a status that the server has chosen. */
    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, int status, long comeBack)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Language language = Phrases.language(request.getRequestURI(), request.getHeader("Accept-Language"));
        boolean page = wantsPage(request);
        String title = phrases.title(language, refusal);
        String detail = phrases.detail(language, refusal, comeBack);
        String text = page
                ? Page.of(language, title, detail, phrases.home(language))
                : problem(refusal, status, title, detail);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.code());
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getRequestURI();
        return accept != null && accept.contains("text/html") && (path == null || !path.startsWith("/api/"));
    }

    private String problem(Refusal refusal, int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("key", refusal.key());
        return json.writeValueAsString(problem);
    }
}
