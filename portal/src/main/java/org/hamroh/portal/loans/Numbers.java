package org.hamroh.portal.loans;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import org.hamroh.portal.site.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sums in tables, where the currency stands once above them. */
@Component("sums")
final class Numbers {
    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /** With two decimals, in the reader's way of writing. */
    public String say(String amount) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(amount));
    }

    /** With the short name of its currency. */
    public String say(String amount, String currency) {
        return say(amount) + '\u00a0' + words.say("loans.short" + "-" + currency.toLowerCase(Locale.ROOT));
    }

    /** As people type it: with spaces between the thousands, and a comma before the decimals. */
    static String typed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    }
}
