package org.hamroh.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Takes the language from the address, never from the browser's settings: a link looks the same on every phone. */
@Component("localeResolver")
final class AddressLocales extends AcceptHeaderLocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return PageAddress.of(request).language().locale();
    }
}
