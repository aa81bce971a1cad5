package org.hamroh.gateway.refusal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A page small enough for any connection and whole in itself, for it is shown when nothing else answers: its few styles
 * stand in it, allowed by their hash.
 */
final class Page {

    private static final String STYLE = """
            body{margin:0;background:#faf7f0;color:#15221f;font:19px/1.5 "Noto Sans",Roboto,system-ui,"Segoe UI",sans-serif}
            main{max-width:38rem;margin:0 auto;padding:24px 18px 48px}
            h1{font-size:1.6rem;line-height:1.25}
            a{color:#0b5c57}
            button{min-height:48px;padding:10px 22px;border:0;border-radius:8px;background:#0b5c57;color:#fff;font:inherit;font-weight:700}
            a:focus,button:focus{outline:4px solid #f2b544;outline-offset:2px}
            .kept{padding:2px 16px;border-left:6px solid #0b5c57;background:#fff}
            .number{margin-top:40px;color:#4a5654;font-size:16px}
            @media (prefers-color-scheme:dark){body{background:#10201e;color:#f3efe6}a{color:#8fd6cd}.kept{background:#1b302d}.number{color:#b9c8c4}}
            """.replace("\n", "");

    /** What the page may load, to be sent with it. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            %s<p><a href="/%s">%s</a></p>
            <p class="number">%s</p>
            </main>
            </body>
            </html>
            """;

    private Page() {}

    /** @param onward what the person may do here, finished HTML */
    static String of(Language language, String title, String detail, String onward, String home, String number) {
        String heading = escaped(title);
        return HTML.formatted(
                language.locale().toLanguageTag(),
                heading,
                STYLE,
                heading,
                escaped(detail),
                onward,
                language.code(),
                escaped(home),
                escaped(number));
    }

    /** A link to this same page. */
    static String again(String label) {
        return "<p><a href=\"\">" + escaped(label) + "</a></p>\n";
    }

    /** The form as it was filled in, with one button. */
    static String form(KeptForm form, String kept, @Nullable String filesLost, String label) {
        StringBuilder html = new StringBuilder("<form method=\"post\" accept-charset=\"utf-8\"");
        html.append(form.multipart() ? " enctype=\"multipart/form-data\">\n" : ">\n");
        for (KeptForm.Field field : form.fields()) {
            html.append("<input type=\"hidden\" name=\"")
                    .append(escaped(field.name()))
                    .append("\" value=\"")
                    .append(escaped(field.value()).replace("\r", "&#13;").replace("\n", "&#10;"))
                    .append("\">\n");
        }
        html.append("<div class=\"kept\"><p>").append(escaped(kept)).append("</p>\n");
        if (filesLost != null) {
            html.append("<p><strong>").append(escaped(filesLost)).append("</strong></p>\n");
        }
        return html.append("</div>\n<p><button type=\"submit\">")
                .append(escaped(label))
                .append("</button></p>\n</form>\n")
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
