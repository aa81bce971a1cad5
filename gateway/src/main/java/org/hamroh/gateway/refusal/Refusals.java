package org.hamroh.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamroh.gateway.trace.RequestId;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the gateway's own answers: problem details (RFC 9457), or a plain page when the visitor accepts HTML. Repeats
 * nothing the visitor sent, except the fields of a form, so that it need not be filled in again.
 */
@Component
public final class Refusals {

    private final Phrases phrases = new Phrases();
    private final JsonMapper json = JsonMapper.shared();
    private final KeptForms forms;

    Refusals(@Value("${hamroh.public-url}") String origin) {
        this.forms = new KeptForms(origin);
    }

    /** Refuses without saying when to come back. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, refusal, refusal.status(), 0, null);
    }

    /** Refuses and asks to come back in so many seconds. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, long comeBack)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(comeBack));
        write(request, response, refusal, refusal.status(), comeBack, null);
    }

    /**
     * Refuses what has not been passed on and asks to come back in so many seconds: a page that was asked for then loads by
     * itself, and a form that was sent is kept on the page to be sent again.
     */
    public void keep(
            HttpServletRequest request, HttpServletResponse response, Refusal refusal, long comeBack, Body body)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(comeBack));
        write(request, response, refusal, refusal.status(), comeBack, body);
    }

    /** Refuses with a status that the server has chosen. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Refusal refusal,
            int status,
            long comeBack,
            @Nullable Body body)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String number = RequestId.of(request, response);
        Language language = Phrases.language(request.getRequestURI(), request.getHeader("Accept-Language"));
        boolean page = wantsPage(request);
        String title = phrases.title(language, refusal);
        String detail = phrases.detail(language, refusal, comeBack);
        String onward = page && body != null ? onward(request, response, language, comeBack, body) : "";
        String text = page
                ? Page.of(language, title, detail, onward, phrases.home(language), phrases.number(language, number))
                : problem(refusal, status, title, detail, number);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.code());
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setContentLength(bytes.length);
        if (page) {
            response.setHeader("Content-Security-Policy", Page.POLICY);
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
        response.flushBuffer();
    }

    private String onward(
            HttpServletRequest request, HttpServletResponse response, Language language, long comeBack, Body body) {
        if ("GET".equals(request.getMethod())) {
            response.setHeader("Refresh", Long.toString(comeBack));
            return Page.again(phrases.onward(language));
        }
        KeptForm form = forms.of(request, body);
        return form == null
                ? ""
                : Page.form(
                        form,
                        phrases.kept(language),
                        form.filesLost() ? phrases.filesLost(language) : null,
                        phrases.sendAgain(language));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getRequestURI();
        return accept != null && accept.contains("text/html") && (path == null || !path.startsWith("/api/"));
    }

    private String problem(Refusal refusal, int status, String title, String detail, String number) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("key", refusal.key());
        problem.put("requestId", number);
        return json.writeValueAsString(problem);
    }
}
