package org.hamroh.kernel.problem;

import java.util.List;

/**
 * One thing to mend in what was sent.
 *
 * @param field as named in the request, {@code contact.phone}
 * @param key of the message that tells the person what to do
 * @param args of the message
 */
public record FieldError(String field, String key, List<Object> args) {
    public static FieldError of(String field, String key, Object... args) {
        return new FieldError(field, key, List.of(args));
    }
}
