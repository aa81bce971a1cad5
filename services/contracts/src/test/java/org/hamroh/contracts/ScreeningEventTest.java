package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ScreeningEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<?>> types() {
        return Arrays.stream(ScreeningEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFirstVersionOfEveryEventStaysReadableAndIsWrittenAlike(Class<? extends ScreeningEvent> type) {
        var example = resource("/examples/" + name(type) + ".json");

        var event = JSON.readValue(example, type);

        assertThat(problems(type, example)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingOfThePersonOrTheResultMayBeAdded(Class<? extends ScreeningEvent> type) {
        var example = resource("/examples/" + name(type) + ".json");

        for (var field : List.of("person", "result", "sex", "band")) {
            assertThat(problems(type, example.replaceFirst("\\{", "{\"" + field + "\": \"x\",")))
                    .isNotEmpty();
        }
    }

    private static List<String> problems(Class<?> type, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schemas/" + name(type) + ".json"));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String name(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(EventType.class)).value();
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(ScreeningEventTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
