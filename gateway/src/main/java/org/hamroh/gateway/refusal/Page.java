package org.hamroh.gateway.refusal;

import org.hamroh.kernel.text.Language;
import org.springframework.web.util.HtmlUtils;

/** A page small enough for any connection: no style, no script, one way onward. */
final class Page {

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/%s">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private Page() {}

    static String of(Language language, String title, String detail, String home) {
        String heading = HtmlUtils.htmlEscape(title, "UTF-8");
        return HTML.formatted(
                language.locale().toLanguageTag(),
                heading,
                heading,
                HtmlUtils.htmlEscape(detail, "UTF-8"),
                language.code(),
                HtmlUtils.htmlEscape(home, "UTF-8"));
    }
}
