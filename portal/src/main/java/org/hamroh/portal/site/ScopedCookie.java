package org.hamroh.portal.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A secret that the browser sends only to one part of the site, in whichever language it is read: one cookie per
 * language, each limited to {@code /language/part}, out of reach of scripts and of other sites.
 *
 * @param name     the cookie's name
 * @param part     the part of the site, with its leading slash
 * @param lifetime how long the browser keeps it
 * @param secure   whether it travels by TLS only
 */
public record ScopedCookie(String name, String part, Duration lifetime, boolean secure) {

    /** The secret that came with a request. */
    public Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(v -> !v.isEmpty());
    }

    /** Gives the secret to the browser, or renews its lifetime. */
    public void write(HttpServletResponse response, String value) {
        set(response, value, lifetime);
    }

    /** Takes the secret from the browser. */
    public void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        for (Language language : Language.values()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, value)
                            .path("/" + language.code() + part)
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Strict")
                            .maxAge(age)
                            .build()
                            .toString());
        }
    }
}
