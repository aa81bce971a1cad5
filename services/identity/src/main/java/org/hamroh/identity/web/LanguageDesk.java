package org.hamroh.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language a page is read: the one asked for in the address, else the one chosen before, else the browser's.
 *
 * <p>A choice in the address is remembered for a year in a cookie that says nothing else.
 */
@Component("localeResolver")
final class LanguageDesk extends AcceptHeaderLocaleResolver implements HandlerInterceptor {

    static final String PARAMETER = "lang";
    static final String COOKIE = "HAMROH_ID_LANG";

    private final boolean secure;

    LanguageDesk(IdentityProperties identity) {
        this.secure = identity.secure();
    }

    /** The first language we speak of a list like {@code "ru-RU tg"}. */
    static Optional<Language> first(@Nullable String tags) {
        return Arrays.stream(StringUtils.tokenizeToStringArray(tags, " "))
                .flatMap(tag -> Language.of(Locale.forLanguageTag(tag).getLanguage()).stream())
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return first(request.getParameter(PARAMETER))
                .or(() -> chosenBefore(request))
                .or(() -> browsers(request))
                .orElse(Language.TG)
                .locale();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        first(request.getParameter(PARAMETER)).ifPresent(language -> remember(language, response));
        return true;
    }

    private void remember(Language language, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.code())
                .path("/id")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : first(cookie.getValue());
    }

    private static Optional<Language> browsers(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 200) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range ->
                            Language.of(Locale.forLanguageTag(range.getRange()).getLanguage()).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
