package org.hamroh.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftSealTest {

    private final DraftSecret secret = DraftSecret.fresh();
    private final byte[] plain = "як сир".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheSameSecretOpensADraft() {
        byte[] sealed = DraftSeal.close(secret, plain);

        assertThat(DraftSeal.open(secret, sealed)).hasValue(plain);
        assertThat(DraftSeal.open(DraftSecret.fresh(), sealed)).isEmpty();
    }

    @Test
    void aDraftThatWasTouchedDoesNotOpen() {
        byte[] sealed = DraftSeal.close(secret, plain);
        for (int i = 0; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThat(DraftSeal.open(secret, touched)).isEmpty();
        }
        assertThat(DraftSeal.open(secret, new byte[3])).isEmpty();
    }

    @Test
    void theSameDraftNeverLooksTheSameTwice() {
        assertThat(DraftSeal.close(secret, plain)).isNotEqualTo(DraftSeal.close(secret, plain));
    }

    @Test
    void whatIsDerivedFromASecretTellsNothingOfTheRest() {
        DraftSecret again = DraftSecret.parse(secret.cookie()).orElseThrow();

        assertThat(again.id()).isEqualTo(secret.id()).hasSizeBetween(32, 64).matches("[A-Za-z0-9_-]+");
        assertThat(again.idempotencyKey()).isEqualTo(secret.idempotencyKey()).matches("[A-Za-z0-9-]{16,64}");
        assertThat(Set.of(secret.cookie(), secret.id(), secret.token(), secret.idempotencyKey()))
                .hasSize(4);
        assertThat(secret.accepts(secret.token())).isTrue();
        assertThat(secret.accepts(DraftSecret.fresh().token())).isFalse();
        assertThat(DraftSecret.parse("not ours")).isEmpty();
    }
}
