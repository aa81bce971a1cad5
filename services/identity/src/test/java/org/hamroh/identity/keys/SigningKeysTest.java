package org.hamroh.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-21T06:00:00Z");

    @TempDir
    Path parent;

    @Test
    void theFirstKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        Path folder = parent.resolve("keys");
        String first = SigningKeys.in(folder, new Time()).signing().getKeyID();
        assertThat(SigningKeys.in(folder, new Time()).signing().getKeyID()).isEqualTo(first);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void anOldKeyGetsASuccessorThatIsPublishedBeforeItSigns() {
        Time time = new Time();
        SigningKeys keys = SigningKeys.in(parent, time);
        String old = keys.signing().getKeyID();
        time.pass(SigningKeys.LIFETIME.plusSeconds(1));
        keys.lookAgain();
        assertThat(keys.published()).extracting(JWK::getKeyID).contains(old).hasSize(2);
        assertThat(keys.signing().getKeyID()).as("not yet the new one").isEqualTo(old);
        assertThat(keys.seen())
                .extracting(SigningKeys.Seen::state)
                .containsExactly(SigningKeys.State.NEXT, SigningKeys.State.SIGNING);

        time.pass(SigningKeys.AHEAD);
        assertThat(keys.signing().getKeyID()).isNotEqualTo(old);
        assertThat(keys.seen())
                .extracting(SigningKeys.Seen::state)
                .containsExactly(SigningKeys.State.SIGNING, SigningKeys.State.FORMER);

        time.pass(SigningKeys.PUBLISHED_AFTER_SUCCESSOR.plusSeconds(1));
        assertThat(keys.published())
                .extracting(JWK::getKeyID)
                .doesNotContain(old)
                .hasSize(1);
    }

    @Test
    void aChangeOnDemandIsBegunOnceHoweverOftenItIsAskedFor() {
        Time time = new Time();
        SigningKeys keys = SigningKeys.in(parent, time);
        time.pass(Duration.ofHours(1));
        keys.rotate();
        time.pass(Duration.ofSeconds(1));
        keys.rotate();
        assertThat(keys.published()).hasSize(2);
    }

    @Test
    void anotherInstanceLearnsOfTheNewKeyBeforeItSigns() {
        Time time = new Time();
        SigningKeys one = SigningKeys.in(parent, time);
        SigningKeys other = SigningKeys.in(parent, time);
        time.pass(Duration.ofHours(1));
        one.rotate();
        other.lookAgain();
        assertThat(other.published()).hasSize(2);
        time.pass(SigningKeys.AHEAD);
        assertThat(other.signing().getKeyID()).isEqualTo(one.signing().getKeyID());
    }

    @Test
    void aDamagedKeyStopsTheStartAndIsNamed() throws Exception {
        Files.writeString(parent.resolve("signing-1.jwk"), "{");
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.in(parent, new Time()))
                .withMessageContaining("signing-1.jwk");
    }

    /** A clock that stands still until a test moves it. */
    private static final class Time extends Clock {
        private Instant now = NOW;

        void pass(Duration some) {
            now = now.plus(some);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
