package org.hamroh.ombudsman.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBeginningsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "музди меҳнат, МУЗДИ МЕХНАТ",
                "қарз, карз",
                "ғамхорӣ, гамхори",
                "рӯзи ҷаҳонӣ, рузи чахони",
                "зарплата, зарплату",
                "ёлка, елка",
                "o‘zbek, o'zbek",
                "oʻzbekcha, ozbekcha",
                "көмөк, комок",
                "café, CAFE"
            })
    void wordIsFoundHoweverItIsTyped(String written, String looked) {
        assertThat(WordBeginnings.of(written))
                .isEqualTo(WordBeginnings.of(looked))
                .isNotEmpty();
    }

    @Test
    void wordsStandForTheirFirstFiveLettersAndNumbersWhole() {
        assertThat(WordBeginnings.of("Работодатель не платит: +7 912 3456789, с мая 2026!"))
                .containsExactly("работ", "не", "плати", "912", "3456789", "мая", "2026");
    }

    @Test
    void textWithoutWordsIsFoundByNothing() {
        assertThat(WordBeginnings.of(" … — \uD83D !?")).isEmpty();
    }

    @Test
    void endlessTextIsCutShort() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append(10_000 + i).append(' ');
        }
        assertThat(WordBeginnings.of(text.toString())).hasSize(2000);
    }
}
