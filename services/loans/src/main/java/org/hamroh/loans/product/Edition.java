package org.hamroh.loans.product;

import java.time.Instant;
import java.util.Map;

/**
 * What a product offered from a moment on.
 *
 * @param number 1, 2, 3 …
 * @param by person who made it
 * @param names of the product, by language
 */
public record Edition(int number, Instant from, String by, Map<String, String> names, Offer offer) {
    public Edition {
        names = Map.copyOf(names);
    }
}
