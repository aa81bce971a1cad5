package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.contracts.Schemas.example;
import static org.hamroh.contracts.Schemas.problems;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LoanEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<?>> types() {
        return Arrays.stream(LoanEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFirstVersionOfEveryEventStaysReadableAndIsWrittenAlike(Class<? extends LoanEvent> type) {
        var example = example(type);

        var event = JSON.readValue(example, type);

        assertThat(problems(type, example)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nobodyIsNamed(Class<? extends LoanEvent> type) {
        var example = example(type);

        assertThat(problems(type, example.replaceFirst("\\{", "{\"name\": \"Safar\",")))
                .isNotEmpty();
    }
}
