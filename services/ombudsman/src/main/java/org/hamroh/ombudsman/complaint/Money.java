package org.hamroh.ombudsman.complaint;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum that somebody says is owed or was paid.
 *
 * @param currency ISO 4217
 */
record Money(BigDecimal amount, String currency) {
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}'’]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,2})?");

    /** A sum that was checked; nothing where none was typed. */
    static Optional<Money> of(Filing.Amount typed) {
        return Texts.isBlank(typed.amount())
                ? Optional.empty()
                : amount(Filing.valid(typed.amount()))
                        .map(sum ->
                                new Money(sum, Filing.valid(typed.currency()).strip()));
    }

    /** Reads a sum as people write it: {@code 1 200,50} or {@code 1200.50}. */
    static Optional<BigDecimal> amount(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        IGNORED.matcher(typed).replaceAll("").codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.appendCodePoint(c);
            }
        });
        return DECIMAL.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.toString().replace(',', '.')))
                : Optional.empty();
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
