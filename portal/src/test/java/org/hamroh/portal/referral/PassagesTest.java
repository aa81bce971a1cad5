package org.hamroh.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hamroh.portal.referral.Passages.Passage;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void wordsAreFoundEverywhereTheyStandCountedInWholeCharacters() {
        var parts = Map.of("narrative", "\uD83D\uDE00 Иванов ва боз Иванов");

        assertThat(Passages.of("Иванов", parts))
                .containsExactly(new Passage("narrative", 2, 8), new Passage("narrative", 16, 22));
    }

    @Test
    void wordsThatStandNowhereAreNamed() {
        var parts = Map.of("narrative", "Сардор Иванов");

        assertThat(Passages.missing(Passages.lines(" Сардор \n\n Петров"), parts))
                .contains("Петров");
        assertThat(Passages.missing(Passages.lines("Сардор\nИванов"), parts)).isEmpty();
    }
}
