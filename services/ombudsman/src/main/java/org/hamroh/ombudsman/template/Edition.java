package org.hamroh.ombudsman.template;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a template at one time, by the codes of the five languages.
 *
 * @param number from 1
 * @param names for officers
 * @param texts for complainants, with {@link Placeholders}
 * @param by who wrote it; nobody for what Hamroh brings
 */
record Edition(
        int number,
        Map<String, String> names,
        Map<String, String> texts,
        @Nullable String by,
        Instant at) {}
