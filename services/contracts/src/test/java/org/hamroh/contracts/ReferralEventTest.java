package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.contracts.Schemas.example;
import static org.hamroh.contracts.Schemas.problems;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReferralEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<?>> types() {
        return Arrays.stream(ReferralEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFirstVersionOfEveryEventStaysReadableAndIsWrittenAlike(Class<? extends ReferralEvent> type) {
        var example = example(type);

        var event = JSON.readValue(example, type);

        assertThat(problems(type, example)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPlaceMayBeKnownByItsCountryOnlyAndNothingElseMayBeAdded(Class<? extends ReferralEvent> type) {
        var example = example(type);
        var noRegion = example.replaceFirst("\\s*\"region\": \"RU-SVE\",?", "").replaceFirst(",\\s*}", "}");

        assertThat(problems(type, JSON.writeValueAsString(JSON.readValue(noRegion, type))))
                .isEmpty();
        assertThat(problems(type, example.replaceFirst("\\{", "{\"narrative\": \"x\",")))
                .isNotEmpty();
    }
}
