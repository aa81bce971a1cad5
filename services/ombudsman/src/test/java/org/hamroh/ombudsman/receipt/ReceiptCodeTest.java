package org.hamroh.ombudsman.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {
    private final Random random = new Random(5);

    private Stream<ReceiptCode> some() {
        return IntStream.range(0, 200).mapToObj(i -> ReceiptCode.draw(random));
    }

    @Test
    void sixGroupsOfFourDigitsReadBackAsTheSameCode() {
        assertThat(some()).allSatisfy(code -> {
            assertThat(code.spoken()).matches("\\d{4}( \\d{4}){5}");
            var read = ReceiptCode.parse(code.spoken()).orElseThrow();
            assertThat(read.locator()).isEqualTo(code.locator());
            assertThat(read.secret()).isEqualTo(code.secret());
        });
    }

    @Test
    void anyOneWrongDigitIsCaughtWithoutStretching() {
        some().forEach(code -> {
            var digits = code.spoken().replace(" ", "");
            for (int i = 0; i < 24; i++) {
                for (char c = '0'; c <= '9'; c++) {
                    var typed = digits.substring(0, i) + c + digits.substring(i + 1);
                    assertThat(ReceiptCode.parse(typed).isPresent()).isEqualTo(c == digits.charAt(i));
                }
            }
        });
    }

    @Test
    void anyTwoExchangedNeighboursAreCaught() {
        some().forEach(code -> {
            var digits = code.spoken().replace(" ", "");
            for (int i = 0; i < 23; i++) {
                var typed = new StringBuilder(digits);
                typed.setCharAt(i, digits.charAt(i + 1));
                typed.setCharAt(i + 1, digits.charAt(i));
                assertThat(ReceiptCode.parse(typed.toString()).isPresent())
                        .isEqualTo(typed.toString().equals(digits));
            }
        });
    }

    @Test
    void digitsAndSpacesOfEveryKeyboardAreUnderstood() {
        var code = ReceiptCode.draw(random);
        for (int zero : new int[] {'0', 0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE}) {
            var typed = new StringBuilder("\u200E\u00A0");
            code.spoken()
                    .chars()
                    .forEach(c -> typed.appendCodePoint(
                            c == ' ' ? "-–—\u00A0\u2009\u2212".charAt(random.nextInt(6)) : zero + c - '0'));
            assertThat(ReceiptCode.parse(typed.append("\r\n").toString())
                            .orElseThrow()
                            .secret())
                    .isEqualTo(code.secret());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1234", "1234 5678 9012 3456 7890 1234 5", "abcd efgh ijkl mnop qrst uvwx", "½½½½"})
    void anythingElseIsNotACode(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
    }

    @Test
    void anotherLocatorKeepsTheSecret() {
        var code = ReceiptCode.draw(random);
        var moved = code.relocated(random);
        assertThat(moved.secret()).isEqualTo(code.secret());
        assertThat(moved.locator()).isNotEqualTo(code.locator());
        assertThat(ReceiptCode.parse(moved.spoken())).isPresent();
    }

    @Test
    void noStringOfACodeCarriesItsDigits() {
        var code = ReceiptCode.draw(new SplittableRandom(1));
        assertThat(code.toString()).doesNotContain(code.secret());
    }
}
