package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AuditEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static Stream<DomainEvent> heads() {
        return Stream.of(
                new OmbudsmanAuditEvent.HeadReached(12, HASH),
                new CoordinationAuditEvent.HeadReached(12, HASH),
                new IdentityAuditEvent.HeadReached(12, HASH));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aHeadMatchesItsSchemaAndStaysReadable(DomainEvent head) throws IOException {
        var name = Objects.requireNonNull(head.getClass().getAnnotation(EventType.class))
                .value();
        var example = resource("/examples/" + name + ".json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schemas/" + name + ".json"));

        assertThat(schema.validate(JSON.writeValueAsString(head), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"seq\": 1, \"hash\": \"no\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(JSON.readValue(example, head.getClass())).isEqualTo(head);
    }

    private static String resource(String path) throws IOException {
        try (var in = Objects.requireNonNull(AuditEventTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
