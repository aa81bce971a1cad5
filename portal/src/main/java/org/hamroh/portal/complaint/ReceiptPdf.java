package org.hamroh.portal.complaint;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.Draft.Receipt;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints the receipt as a PDF with a font of its own, so that every Tajik, Uzbek and Kyrgyz letter is on paper. */
@Component
final class ReceiptPdf {

    private final SpringTemplateEngine templates;
    private final Dates dates;
    private final PortalProperties portal;

    ReceiptPdf(SpringTemplateEngine templates, Dates dates, PortalProperties portal) {
        this.templates = templates;
        this.dates = dates;
        this.portal = portal;
        // What the printer would log is about the page it prints, and this page holds a secret.
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Receipt receipt, Language language) {
        var context = new Context(language.locale());
        context.setVariable("receipt", receipt);
        context.setVariable("filedOn", dates.day(receipt.filedAt()));
        context.setVariable("address", portal.publicUrl() + "/" + language.code() + "/follow-up");
        context.setVariable("tag", language.locale().toLanguageTag());
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(templates.process("complaint/receipt-pdf", context), null)
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
