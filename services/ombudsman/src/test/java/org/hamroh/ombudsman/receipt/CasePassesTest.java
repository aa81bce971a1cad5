package org.hamroh.ombudsman.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.KeyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePassesTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T07:00:00Z"), ZoneOffset.UTC);

    @Test
    void aPassOpensItsCaseForHalfAnHour(@TempDir Path folder) {
        var keys = CaseKeys.of(new KeyFolder(folder), "ombudsman");
        var id = UUID.randomUUID();
        var pass = new CasePasses(keys, NOW).issue(id);

        assertThat(pass.expiresAt()).isEqualTo("2026-11-24T07:30:00Z");
        assertThat(pass.toString()).doesNotContain(pass.pass());
        assertThat(after(keys, Duration.ofMinutes(29)).open(pass.pass()).map(CasePasses.Opened::caseId))
                .contains(id);
        assertThat(after(keys, Duration.ofMinutes(30)).open(pass.pass())).isEmpty();
    }

    @Test
    void aPassOfAnotherServiceOrAChangedOneOpensNothing(@TempDir Path folder, @TempDir Path other) {
        var keys = CaseKeys.of(new KeyFolder(folder), "ombudsman");
        var passes = new CasePasses(keys, NOW);
        var foreign = new CasePasses(CaseKeys.of(new KeyFolder(other), "ombudsman"), NOW).issue(UUID.randomUUID());

        assertThat(passes.open(foreign.pass())).isEmpty();
        assertThat(passes.open("")).isEmpty();
        assertThat(passes.open("ҳа")).isEmpty();
        var pass = passes.issue(UUID.randomUUID()).pass();
        for (int i = 0; i < pass.length(); i++) {
            var changed = pass.substring(0, i) + (pass.charAt(i) == 'x' ? 'y' : 'x') + pass.substring(i + 1);
            assertThat(passes.open(changed)).isEmpty();
        }
    }

    private static CasePasses after(CaseKeys keys, Duration time) {
        return new CasePasses(keys, Clock.offset(NOW, time));
    }
}
