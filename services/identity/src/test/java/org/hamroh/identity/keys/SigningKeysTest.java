package org.hamroh.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-21T06:00:00Z");
    private static final Instant TIME_FOR_A_SUCCESSOR =
            NOW.plus(SigningKeys.LIFETIME).plusSeconds(1);

    @TempDir
    Path parent;

    @Test
    void theFirstKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        Path folder = parent.resolve("keys");
        String first = SigningKeys.in(folder, NOW).signing().getKeyID();
        assertThat(SigningKeys.in(folder, NOW.plusSeconds(60)).signing().getKeyID())
                .isEqualTo(first);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void anOldKeyGetsASuccessorAndIsStillPublishedForADay() {
        String old = SigningKeys.in(parent, NOW).signing().getKeyID();
        SigningKeys both = SigningKeys.in(parent, TIME_FOR_A_SUCCESSOR);
        assertThat(both.signing().getKeyID()).isNotEqualTo(old);
        assertThat(both.published()).extracting(JWK::getKeyID).contains(old).hasSize(2);
        SigningKeys later = SigningKeys.in(
                parent,
                TIME_FOR_A_SUCCESSOR.plus(SigningKeys.PUBLISHED_AFTER_SUCCESSOR).plus(Duration.ofSeconds(1)));
        assertThat(later.published())
                .extracting(JWK::getKeyID)
                .doesNotContain(old)
                .hasSize(1);
    }

    @Test
    void aDamagedKeyStopsTheStartAndIsNamed() throws Exception {
        Files.writeString(parent.resolve("signing-1.jwk"), "{");
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.in(parent, NOW))
                .withMessageContaining("signing-1.jwk");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
