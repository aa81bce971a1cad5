package org.hamroh.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hamroh.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void anAnswerSealedUnderAKeyOpensWithThatKeyAlone() {
        IdempotencyKey key = IdempotencyKey.parse("0123456789abcdef");
        IdempotencyKey other = IdempotencyKey.parse("0123456789abcdee");
        var sealed = key.seal("code 1234");
        assertThat(key.open(sealed)).isEqualTo("code 1234");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(key.hash()).isNotEqualTo(other.hash()).doesNotContain(key.value());
        assertThat(key.toString()).doesNotContain(key.value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space 0123456789", "ҳарфҳои тоҷикӣ 12345"})
    void anIdempotencyKeyThatIsMissingOrMalformedIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.parse(header)).isInstanceOf(Refusal.class);
    }

    @Test
    void ifMatchReadsOurEntityTagsOnly() {
        assertThat(IfMatch.parse("\"7\"").version()).isEqualTo(7);
        assertThatThrownBy(() -> IfMatch.parse("*")).hasMessageContaining("400");
        assertThatThrownBy(() -> IfMatch.parse("7")).hasMessageContaining("400");
        assertThatThrownBy(() -> IfMatch.parse(null)).hasMessageContaining("428");
    }
}
