package org.hamroh.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where a reader is: the language and the rest of the address, so that the language switch keeps the page.
 *
 * @param language the reading language
 * @param rest     what follows the language, empty for the home page
 * @param query    the query without its question mark, or null
 */
public record PageAddress(
        Language language, String rest, @Nullable String query) {

    /** Reads the address of a request; of the failed request when an error page is being shown. */
    public static PageAddress of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return Language.of(first)
                .map(l -> new PageAddress(l, end < 0 ? "" : path.substring(end), request.getQueryString()))
                .orElseGet(() -> new PageAddress(fallback(request), "", null));
    }

    private static Language fallback(HttpServletRequest request) {
        return LanguageCookie.read(request).orElse(Language.TG);
    }

    /** An address inside the site in the reader's language. */
    public String to(String rest) {
        return "/" + language.code() + rest;
    }

    /** The same page in every language. */
    public List<Alternate> alternates() {
        return Arrays.stream(Language.values())
                .map(l -> new Alternate(l, "/" + l.code() + rest + (query == null ? "" : "?" + query)))
                .toList();
    }

    /** The segments of the rest, decoded; used to mark where the reader is. */
    public boolean within(String prefix) {
        return UriUtils.decode(rest, "UTF-8").startsWith(prefix);
    }

    /**
     * The same page in one language.
     *
     * @param language the language
     * @param href     its address
     */
    public record Alternate(Language language, String href) {}
}
