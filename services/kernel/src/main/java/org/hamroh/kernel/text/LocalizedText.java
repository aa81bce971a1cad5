package org.hamroh.kernel.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * A text that people wrote in one or more of the five languages, such as the name of an organisation.
 *
 * @param texts at least one
 */
public record LocalizedText(Map<Language, String> texts) {
    private static final Language[] FALLBACK = {Language.RU, Language.EN, Language.TG, Language.UZ, Language.KY};

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        texts = Map.copyOf(new EnumMap<>(texts));
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** The text in this language, or in the one most readers know: Russian, English, Tajik, Uzbek, Kyrgyz in turn. */
    public String in(Language language) {
        String exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        for (Language other : FALLBACK) {
            String text = texts.get(other);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("unreachable: a text has at least one language");
    }
}
