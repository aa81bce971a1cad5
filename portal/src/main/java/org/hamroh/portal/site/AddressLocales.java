package org.hamroh.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Takes the language from the address, never from the browser's settings: a link looks the same on every phone. */
@Component("localeResolver")
final class AddressLocales implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return PageAddress.of(request).language().locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is part of the address");
    }
}
