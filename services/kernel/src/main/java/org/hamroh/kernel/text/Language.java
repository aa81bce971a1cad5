package org.hamroh.kernel.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The five languages in which a person may read Hamroh. Uzbek is in Latin letters. */
public enum Language {
    TG("tg", "Тоҷикӣ"),
    RU("ru", "Русский"),
    EN("en", "English"),
    UZ("uz", "Oʻzbekcha"),
    KY("ky", "Кыргызча");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** As in addresses and message files: {@code tg}. */
    public String code() {
        return code;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return this == UZ ? Locale.forLanguageTag("uz-Latn") : Locale.of(code);
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of a locale; English where Hamroh does not speak it. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }

    public static List<Locale> locales() {
        return List.of(values()).stream().map(Language::locale).toList();
    }
}
