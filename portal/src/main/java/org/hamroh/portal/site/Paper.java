package org.hamroh.portal.site;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Prints a page as a PDF with a font of its own, so that every Tajik, Uzbek and Kyrgyz letter is on paper. */
@Component
public class Paper {
    private final SpringTemplateEngine templates;
    private final ThymeleafEvaluationContext beans;

    Paper(SpringTemplateEngine templates, ApplicationContext application) {
        this.templates = templates;
        this.beans = new ThymeleafEvaluationContext(application, null);
        // What the printer would log is about the page it prints, and such a page may hold a secret.
        XRLog.setLoggingEnabled(false);
    }

    /** The template in this language; it finds the language's tag as {@code tag}. */
    public byte[] print(String template, Language language, Map<String, Object> model) {
        var context = new Context(language.locale(), model);
        // So that a printed page may say a date or a sum as any other page does.
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        context.setVariable("tag", language.locale().toLanguageTag());
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(templates.process(template, context), null)
                    .withProducer("Hamroh")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("fonts/NotoSans-" + weight + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
