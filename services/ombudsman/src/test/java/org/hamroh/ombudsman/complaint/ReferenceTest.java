package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";

    static Stream<Reference> some() {
        var random = new SplittableRandom(7);
        return IntStream.range(2000, 2400).mapToObj(year -> Reference.draw(year, random));
    }

    @Test
    void everyReferenceReadsBackAsItself() {
        assertThat(some())
                .allSatisfy(r -> assertThat(Reference.parse(r.toString())).contains(r));
    }

    @Test
    void anyOneWrongCharacterIsCaught() {
        some().limit(100).forEach(reference -> {
            var value = reference.value();
            for (int i = 2; i < value.length(); i++) {
                for (char c : (i < 4 ? "0123456789" : ALPHABET).toCharArray()) {
                    var typed = value.substring(0, i) + c + value.substring(i + 1);
                    assertThat(Reference.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(value));
                }
            }
        });
    }

    @Test
    void anyTwoExchangedCharactersAreCaught() {
        some().limit(100).forEach(reference -> {
            var value = reference.value();
            for (int i = 2; i < value.length(); i++) {
                for (int j = i + 1; j < value.length(); j++) {
                    var typed = new StringBuilder(value);
                    typed.setCharAt(i, value.charAt(j));
                    typed.setCharAt(j, value.charAt(i));
                    assertThat(Reference.parse(typed.toString()).isPresent())
                            .as("%s from %s", typed, value)
                            .isEqualTo(typed.toString().equals(value));
                }
            }
        });
    }

    @Test
    void noCharacterIsEasilyTakenForAnother() {
        assertThat(some().map(r -> r.value().substring(4)).collect(Collectors.joining()))
                .doesNotContainPattern("[01OILSU]");
    }

    @Test
    void smallLettersSpacesAndCyrillicLookAlikesAreUnderstood() {
        var reference = Reference.draw(2026, new Random(1));
        var typed = reference
                .toString()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('k', 'к')
                .replace('a', 'а')
                .replace('t', 'т');
        assertThat(Reference.parse(typed)).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TJ",
                "TJ-26",
                "RU-26-4K7Q2-X",
                "TJ-26-4K7Q2-XX",
                "{$ne:1}",
                "TJ-26-4K0Q2-X",
                "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"
            })
    void anythingElseIsNotAReference(String typed) {
        assertThat(Reference.parse(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void theNumberOfComplaintsCannotBeReadFromTwoReferences() {
        var random = new SplittableRandom(3);
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> Reference.draw(2026, random).value().substring(4, 6))
                        .distinct()
                        .count())
                .isGreaterThan(800);
    }
}
