package org.hamroh.portal.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Remembers the language of officers only: a visitor who only reads gets no cookie. */
public final class LanguageCookie {

    private static final String NAME = "hamroh-lang";

    private LanguageCookie() {}

    static Optional<Language> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    /** A cookie that keeps the language for a year. */
    public static ResponseCookie of(Language language) {
        return ResponseCookie.from(NAME, language.code())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
    }
}
