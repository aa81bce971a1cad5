package org.hamroh.gateway.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hamroh.kernel.text.IcuMessageSource;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** The gateway's few sentences in the five languages. */
final class Phrases {

    /** Without the script of Uzbek, which browsers do not name. */
    private static final List<Locale> LOCALES = Arrays.stream(Language.values())
            .map(language -> Locale.of(language.code()))
            .toList();

    private final IcuMessageSource messages = new IcuMessageSource();

    String title(Language language, Refusal refusal) {
        return text(language, refusal.key() + ".title");
    }

    String detail(Language language, Refusal refusal, long seconds) {
        return text(language, refusal.key() + ".detail", seconds);
    }

    String home(Language language) {
        return text(language, "gateway.home");
    }

    /** The link of a page that may be asked for again. */
    String onward(Language language) {
        return text(language, "gateway.onward");
    }

    String sendAgain(Language language) {
        return text(language, "gateway.send-again");
    }

    String kept(Language language) {
        return text(language, "gateway.kept");
    }

    String filesLost(Language language) {
        return text(language, "gateway.files-lost");
    }

    String number(Language language, String requestId) {
        return text(language, "gateway.number", requestId);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The language of the page asked for ({@code /ru/…}), else the best of {@code Accept-Language}, else English. */
    static Language language(@Nullable String path, @Nullable String acceptLanguage) {
        String[] segments = Objects.requireNonNullElse(path, "").split("/", 3);
        return Language.of(segments.length > 1 ? segments[1] : "").orElseGet(() -> accepted(acceptLanguage));
    }

    private static Language accepted(@Nullable String acceptLanguage) {
        try {
            Locale best =
                    acceptLanguage == null ? null : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? Language.EN : Language.of(best);
        } catch (IllegalArgumentException notALanguageRange) {
            return Language.EN;
        }
    }
}
