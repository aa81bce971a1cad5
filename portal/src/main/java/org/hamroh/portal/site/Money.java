package org.hamroh.portal.site;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sums as the reader writes them, with the name of their currency. */
@Component("money")
final class Money {

    private final Words words;

    Money(Words words) {
        this.words = words;
    }

    /** A sum and its ISO 4217 currency; what is no number is shown as it was typed. */
    public String say(String amount, String currency) {
        return number(amount) + " " + words.say("currency." + currency.toLowerCase(Locale.ROOT));
    }

    private static String number(String amount) {
        try {
            var plain = new BigDecimal(amount.replaceAll("[\\s\\u00a0]", "").replace(',', '.'));
            NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
            format.setMinimumFractionDigits(plain.stripTrailingZeros().scale() > 0 ? 2 : 0);
            format.setMaximumFractionDigits(2);
            return format.format(plain);
        } catch (NumberFormatException asTyped) {
            return amount;
        }
    }
}
