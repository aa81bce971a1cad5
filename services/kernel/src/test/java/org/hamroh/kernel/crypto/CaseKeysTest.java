package org.hamroh.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseKeysTest {
    @TempDir
    Path folder;

    private CaseKeys keys() {
        return CaseKeys.of(new KeyFolder(folder.resolve("keys")), "ombudsman");
    }

    @Test
    void whatACaseSealedOpensAgainAfterARestart() {
        Sealed wrapped = keys().create("complaints", "1");
        Sealed narrative = keys().open(wrapped, "complaints", "1").seal("narrative", "Се моҳ маош надоданд");
        assertThat(keys().open(wrapped, "complaints", "1").open("narrative", narrative))
                .isEqualTo("Се моҳ маош надоданд");
    }

    @Test
    void aFieldOpensOnlyAsTheFieldItWasSealedAs() {
        CaseKeys keys = keys();
        CaseKey key = keys.open(keys.create("complaints", "1"), "complaints", "1");
        Sealed phone = key.seal("phone", "+7 900");
        assertThatThrownBy(() -> key.open("narrative", phone)).isInstanceOf(CaseKey.Tampered.class);
    }

    @Test
    void aKeyMovedToAnotherCaseDoesNotOpen() {
        CaseKeys keys = keys();
        Sealed wrapped = keys.create("complaints", "1");
        assertThatThrownBy(() -> keys.open(wrapped, "complaints", "2")).isInstanceOf(CaseKey.Tampered.class);
    }

    @Test
    void aChangedByteIsNoticed() {
        CaseKeys keys = keys();
        CaseKey key = keys.open(keys.create("complaints", "1"), "complaints", "1");
        Sealed sealed = key.seal("narrative", "text");
        sealed.bytes()[sealed.bytes().length - 1] ^= 1;
        assertThatThrownBy(() -> key.open("narrative", sealed)).isInstanceOf(CaseKey.Tampered.class);
    }

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws Exception {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys/ombudsman-master.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void processesThatStartAtOnceAgreeOnOneSecret() throws Exception {
        KeyFolder shared = new KeyFolder(folder.resolve("race"));
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> starters = java.util.stream.IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i ->
                            () -> new String(shared.readOrCreate("secret", () -> ("secret-" + i).getBytes())))
                    .toList();
            List<String> seen = pool.invokeAll(starters).stream()
                    .map(f -> f.resultNow())
                    .distinct()
                    .toList();
            assertThat(seen).hasSize(1);
        }
    }
}
