package org.hamroh.loans.loan;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hamroh.loans.LendersConfiguration;
import org.hamroh.loans.schedule.Instalment;
import org.hamroh.loans.schedule.Schedule;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints the contract in Tajik and Russian, with a font of its own, so that every letter is on paper and can be copied from it. */
@Component
class PrintDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int DUTIES = 6;

    private final LendersConfiguration lenders;

    PrintDesk(LendersConfiguration lenders) {
        this.lenders = lenders;
        // What the printer would log is about the page it prints, and this page is not for the log.
        XRLog.setLoggingEnabled(false);
    }

    /** @param language tg or ru */
    byte[] contract(Loan loan, Map<String, String> words, String language, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(page(loan, words, language, today), null)
                    .withProducer("Hamroh")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page(Loan loan, Map<String, String> words, String language, LocalDate today) {
        Properties texts = texts(language);
        LocalDate begin = loan.begunOn() == null ? today : LocalDate.parse(loan.begunOn());
        Schedule schedule = Schedule.of(loan.offer().terms(loan.approved(), loan.repayments(), begin, null));
        String currency = texts.getProperty(
                "currency." + loan.offer().currency(), loan.offer().currency());
        StringBuilder html = new StringBuilder(12_000);
        html.append("<html xmlns='http://www.w3.org/1999/xhtml' lang='")
                .append(language)
                .append("'><head><title>");
        html.append(said(loan.number())).append("</title><style>").append(STYLE).append("</style></head><body>");
        paragraph(html, "head", say(texts, "title", loan.number()));
        paragraph(html, "line", say(texts, "day", DAY.format(today)));
        paragraph(
                html,
                "text",
                say(
                        texts,
                        "parties",
                        lenders.name(loan.lender(), language),
                        words.getOrDefault("name", ""),
                        words.getOrDefault("address", "")));
        paragraph(html, "title", texts.getProperty("subject"));
        html.append("<table>");
        row(html, texts.getProperty("sum"), sum(loan.approved()) + " " + currency);
        row(html, texts.getProperty("rate"), plain(loan.offer().annualRatePercent()) + " %");
        BigDecimal fee = loan.offer()
                .feePercent()
                .multiply(loan.approved())
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_EVEN);
        if (fee.signum() == 0) {
            // The schedule's yearly cost knows of no fee; where there is one it would say too little.
            row(html, texts.getProperty("apr"), plain(schedule.aprPercent()) + " %");
        } else {
            row(html, texts.getProperty("fee"), sum(fee) + " " + currency);
        }
        row(html, texts.getProperty("count"), Integer.toString(loan.repayments()));
        row(html, texts.getProperty("interest"), sum(schedule.interest()) + " " + currency);
        row(html, texts.getProperty("whole"), sum(schedule.repayment().add(fee)) + " " + currency);
        row(html, texts.getProperty("use"), words.getOrDefault("use", ""));
        html.append("</table>");
        paragraph(html, "title", texts.getProperty("duties"));
        html.append("<ol>");
        for (int i = 1; i <= DUTIES; i++) {
            html.append("<li>")
                    .append(said(say(
                            texts,
                            "duty." + i,
                            plain(loan.offer().penaltyPercentPerDay()),
                            plain(loan.offer().penaltyCapPercent()),
                            plain(loan.offer().feePercent()))))
                    .append("</li>");
        }
        html.append("</ol>");
        conditions(html, loan, words, texts);
        paragraph(html, "title", texts.getProperty("schedule"));
        schedule(html, schedule.instalments(), texts);
        paragraph(html, "text", texts.getProperty("schedule-note"));
        html.append("<table class='signs'><tr><td>").append(said(texts.getProperty("lender")));
        html.append("<br/><br/>____________________</td><td>").append(said(texts.getProperty("borrower")));
        html.append("<br/><br/>____________________</td></tr></table>");
        words.entrySet().stream()
                .filter(each -> each.getKey().startsWith("guarantor-"))
                .forEach(each ->
                        paragraph(html, "text", say(texts, "guarantor", each.getValue()) + "  ____________________"));
        return html.append("</body></html>").toString();
    }

    private static void conditions(StringBuilder html, Loan loan, Map<String, String> words, Properties texts) {
        List<String> conditions = java.util.stream.IntStream.range(
                        0, loan.votes().size())
                .filter(i -> loan.votes().get(i).approves())
                .mapToObj(i -> words.getOrDefault(Vote.field(i), ""))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!conditions.isEmpty()) {
            paragraph(html, "title", texts.getProperty("conditions"));
            conditions.forEach(each -> paragraph(html, "text", each));
        }
    }

    private static void schedule(StringBuilder html, List<Instalment> all, Properties texts) {
        html.append("<table class='money'><tr>");
        for (String column : List.of("n", "due", "principal", "interest-part", "total", "left")) {
            html.append("<th>")
                    .append(said(texts.getProperty("column." + column)))
                    .append("</th>");
        }
        html.append("</tr>");
        for (Instalment each : all) {
            html.append("<tr><td>").append(each.n()).append("</td><td>").append(DAY.format(each.dueOn()));
            for (BigDecimal sum : List.of(each.principal(), each.interest(), each.total(), each.balance())) {
                html.append("</td><td>").append(sum(sum));
            }
            html.append("</td></tr>");
        }
        html.append("</table>");
    }

    private static final String STYLE = "@page{size:A4;margin:20mm 18mm 18mm 22mm}"
            + "body{font-family:'Noto Sans';font-size:10pt;line-height:1.4;color:#111}"
            + "p{margin:0 0 2.5mm}.head{font-size:14pt;font-weight:700;text-align:center;margin:0 0 2mm}"
            + ".line{text-align:center;border-bottom:1.5pt solid #0b5c57;padding-bottom:3mm}"
            + ".title{font-weight:700;font-size:11.5pt;margin:6mm 0 2mm}"
            + "table{width:100%;border-collapse:collapse}th{text-align:left;font-weight:700}"
            + "tr{page-break-inside:avoid}th,td{vertical-align:top;border:0.5pt solid #999;padding:1.2mm 2mm}"
            + ".money td,.money th{text-align:right}.signs{margin-top:10mm}.signs td{border:0;width:50%}";

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

    private static String say(Properties texts, String key, Object... args) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(args);
    }

    private static String said(String text) {
        StringBuilder writable = text.codePoints()
                .filter(point -> !Character.isISOControl(point) || point == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return HtmlUtils.htmlEscapeDecimal(writable.toString(), "UTF-8").replace("\n", "<br/>");
    }

    private static String sum(BigDecimal amount) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** To be saved, never to be shown by a browser as a part of this site. */
    static ResponseEntity<byte[]> file(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                new ClassPathResource("contract/" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
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
