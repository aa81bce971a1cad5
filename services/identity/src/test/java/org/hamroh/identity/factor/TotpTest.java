package org.hamroh.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:15Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void thePhoneMayBeHalfAMinuteOffAndPeopleMayTypeSpaces() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            String code = Totp.code(SECRET, step);
            String spaced = code.substring(0, 3) + " " + code.substring(3);
            assertThat(Totp.step(SECRET, spaced, NOW, 0)).hasValue(step);
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEmpty();
    }

    @Test
    void aStepIsGoodOnceAndSoIsEveryEarlierOne() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void theSecretIsWrittenAsAppsExpectIt() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }

    @Test
    void aRecoveryCodeIsTheSameHoweverItIsTypedAndBelongsToOnePerson() {
        byte[] key = new byte[32];
        UUID person = UUID.randomUUID();
        String code = RecoveryCodes.create().getFirst();
        String digest = RecoveryCodes.digest(key, person, code);
        assertThat(RecoveryCodes.digest(
                        key, person, code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(digest);
        assertThat(RecoveryCodes.digest(key, UUID.randomUUID(), code)).isNotEqualTo(digest);
        assertThat(RecoveryCodes.create()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void theQrCodeIsAPictureOfTheAddress() {
        assertThat(QrCode.svg("otpauth://totp/x?secret=MZXW6YTBOI"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .doesNotContain("MZXW6YTBOI");
    }
}
