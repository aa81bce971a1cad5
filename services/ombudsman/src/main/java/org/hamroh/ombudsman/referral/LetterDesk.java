package org.hamroh.ombudsman.referral;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints letters in Russian and Tajik, with a font of their own, so that every letter is on paper and can be copied from it. */
@Component
class LetterDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    LetterDesk() {
        // What the printer would log is about the page it prints, and this page is not for the log.
        XRLog.setLoggingEnabled(false);
    }

    /** @param language ru or tg */
    byte[] print(Letter letter, String language) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(page(letter, language), null)
                    .withProducer("Hamroh")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String page(Letter letter, String language) {
        var words = words(language);
        var subject = letter.subject();
        var html = new StringBuilder(8_000);
        html.append("<html xmlns='http://www.w3.org/1999/xhtml' lang='")
                .append(language)
                .append("'><head><title>");
        html.append(said(subject.number()))
                .append("</title><style>")
                .append(style())
                .append("</style></head><body>");
        paragraph(html, "head", words.getProperty("office"));
        paragraph(html, "line", words.getProperty("city"));
        paragraph(html, "meta", "№ " + subject.number() + "   " + DAY.format(letter.day()));
        var to = Optional.ofNullable(subject.names().get(language)).orElse(subject.recipient());
        paragraph(html, "to", to);
        if (subject.address() != null) {
            paragraph(html, "to", subject.address());
        }
        paragraph(html, "title", words.getProperty("title"));
        paragraph(html, "text", opening(letter, words, language));
        paragraph(html, "text", words.getProperty("ask"));
        if (letter.due() != null) {
            paragraph(html, "text", words.getProperty("clock"));
        }
        html.append("<table>");
        row(html, words.getProperty("reference"), subject.reference());
        row(html, words.getProperty("category"), word(words, "category." + subject.category(), subject.category()));
        row(html, words.getProperty("where"), subject.where());
        for (var part : Part.values()) {
            var text = letter.texts().get(part.code());
            if (text != null) {
                row(
                        html,
                        words.getProperty("part." + part.code()),
                        text.replace(Extract.BLACKED_OUT, words.getProperty("black")));
            }
        }
        html.append("</table>");
        paragraph(html, "subtitle", words.getProperty("enclosures"));
        if (letter.enclosures().isEmpty()) {
            paragraph(html, "text", words.getProperty("no-enclosures"));
        } else {
            html.append("<ol>");
            letter.enclosures()
                    .forEach(name -> html.append("<li>").append(said(name)).append("</li>"));
            html.append("</ol>");
        }
        paragraph(html, "sign", words.getProperty("signature"));
        return html.append("</body></html>").toString();
    }

    private static String opening(Letter letter, Properties words, String language) {
        var agreement = letter.agreement();
        if (agreement == null) {
            return words.getProperty("opening-home");
        }
        return new MessageFormat(words.getProperty("opening"), Locale.of(language))
                .format(new Object[] {agreement.document(), DAY.format(LocalDate.parse(agreement.from()))});
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        html.append("<p class='").append(kind).append("'>").append(said(text)).append("</p>");
    }

    private static void row(StringBuilder html, String label, String text) {
        html.append("<tr><th>")
                .append(said(label))
                .append("</th><td>")
                .append(said(text))
                .append("</td></tr>");
    }

    private static String said(String text) {
        var writable = text.codePoints()
                .filter(point -> !Character.isISOControl(point) || point == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return HtmlUtils.htmlEscapeDecimal(writable.toString(), "UTF-8").replace("\n", "<br/>");
    }

    private static String word(Properties words, String key, String otherwise) {
        return words.getProperty(key, otherwise);
    }

    private static String style() {
        return "@page{size:A4;margin:22mm 20mm 20mm 25mm}"
                + "body{font-family:'Noto Sans';font-size:10.5pt;line-height:1.4;color:#111}"
                + "p{margin:0 0 3mm}.head{font-size:13pt;font-weight:700;text-align:center;margin:0}"
                + ".line{text-align:center;border-bottom:1.5pt solid #0b5c57;padding-bottom:3mm}"
                + ".meta{margin:4mm 0 6mm}.to{text-align:right;margin-left:40%}"
                + ".title{font-weight:700;font-size:12pt;margin:8mm 0 4mm}.subtitle{font-weight:700;margin-top:5mm}"
                + "table{width:100%;border-collapse:collapse}th{width:32%;text-align:left;font-weight:700}"
                + "th,td{vertical-align:top;border:0.5pt solid #999;padding:1.5mm 2mm}.sign{margin-top:16mm}";
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var in = new InputStreamReader(
                new ClassPathResource("letter/" + language + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("fonts/NotoSans-" + weight + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
