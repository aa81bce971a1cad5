package org.hamroh.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] CONTENT = "refresh token".getBytes(StandardCharsets.UTF_8);
    private final Seal seal = new Seal(Seal.newKey());

    @Test
    void whatWasSealedOpensUnderItsOwnIdOnly() {
        byte[] sealed = seal.close("first", CONTENT);
        assertThat(seal.open("first", sealed)).isEqualTo(CONTENT);
        assertThatIllegalStateException().isThrownBy(() -> seal.open("second", sealed));
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] sealed = seal.close("first", CONTENT);
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seal.open("first", sealed));
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] sealed = seal.close("first", CONTENT);
        assertThatIllegalStateException().isThrownBy(() -> new Seal(Seal.newKey()).open("first", sealed));
    }
}
