package org.hamroh.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static Caller within(String... places) {
        return new Caller(
                "p", "ombudsman-tj", "ombudsman", Set.of("ombudsman.officer"), Set.of(places), Locale.ENGLISH);
    }

    @Test
    void whoHasNoLimitCoversEverything() {
        assertThat(within().covers("RU-SVE")).isTrue();
        assertThat(within().covers(null)).isTrue();
    }

    @Test
    void aCountryCoversItsRegionsAndNoOtherCountry() {
        assertThat(within("RU").covers("RU-SVE")).isTrue();
        assertThat(within("RU").covers("RU")).isTrue();
        assertThat(within("RU").covers("RUS")).isFalse();
        assertThat(within("RU").covers("KZ")).isFalse();
    }

    @Test
    void aRegionDoesNotCoverItsCountryNorWhatHasNoPlace() {
        assertThat(within("RU-SVE").covers("RU")).isFalse();
        assertThat(within("RU-SVE").covers(null)).isFalse();
    }
}
