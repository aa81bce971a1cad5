package org.hamroh.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;
import org.junit.jupiter.api.Test;

class MessagesTest extends TranslationRules {
    MessagesTest() throws IOException {
        super(Set.of(), Set.of());
    }

    private final IcuMessageSource messages = new IcuMessageSource();

    @Test
    void russianHasItsFourPluralForms() {
        assertThat(wait(Language.RU, 1)).contains("1 секунду");
        assertThat(wait(Language.RU, 3)).contains("3 секунды");
        assertThat(wait(Language.RU, 5)).contains("5 секунд ");
        assertThat(wait(Language.RU, 21)).contains("21 секунду");
    }

    @Test
    void tajikHasOneFormForEveryNumber() {
        assertThat(wait(Language.TG, 1)).contains("1 сония");
        assertThat(wait(Language.TG, 5)).contains("5 сония");
    }

    @Test
    void aLanguageHamrohDoesNotSpeakIsAnsweredInEnglish() {
        assertThat(messages.getMessage("problem.not-found.title", null, Locale.FRENCH))
                .isEqualTo("Not found");
    }

    @Test
    void aTextFallsBackToTheLanguageMostReadersKnow() {
        LocalizedText name = new LocalizedText(Map.of(Language.RU, "Сурхоб", Language.EN, "Surkhob"));
        assertThat(name.in(Language.KY)).isEqualTo("Сурхоб");
        assertThat(name.in(Language.EN)).isEqualTo("Surkhob");
    }

    private String wait(Language language, int seconds) {
        return messages.getMessage("problem.too-many.detail", new Object[] {seconds}, language.locale());
    }
}
