package org.hamroh.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published schema of each event, and the example of its first version. */
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static String example(Class<?> type) {
        return resource("/examples/" + name(type) + ".json");
    }

    /** What the schema of the event has against a text; formats count. */
    static List<String> problems(Class<?> type, String json) {
        return REGISTRY
                .getSchema(resource("/schemas/" + name(type) + ".json"))
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
        try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
