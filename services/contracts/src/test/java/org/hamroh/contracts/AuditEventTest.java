package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AuditEvent HEAD = new AuditEvent.HeadReached(
            "identity", 12, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    @Test
    void aHeadMatchesItsSchemaAndStaysReadable() throws IOException {
        var name = Objects.requireNonNull(HEAD.getClass().getAnnotation(EventType.class))
                .value();
        var example = resource("/examples/" + name + ".json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schemas/" + name + ".json"));

        assertThat(schema.validate(JSON.writeValueAsString(HEAD), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"service\": \"identity\", \"seq\": 1, \"hash\": \"no\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(JSON.readValue(example, HEAD.getClass())).isEqualTo(HEAD);
    }

    private static String resource(String path) throws IOException {
        try (var in = Objects.requireNonNull(AuditEventTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
