package org.hamroh.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount of money in an event; the amount travels as plain decimal text, so that no reader rounds it.
 *
 * @param currency ISO 4217, for example {@code RUB}
 */
public record Sum(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
    /** Writes the amount out: {@code 1E+5} becomes {@code 100000}. */
    public Sum {
        amount = amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
