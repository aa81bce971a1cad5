package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.contracts.Schemas.example;
import static org.hamroh.contracts.Schemas.problems;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AuditEvent HEAD = new AuditEvent.HeadReached(
            "identity", 12, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    @Test
    void aHeadMatchesItsSchemaAndStaysReadable() {
        var type = HEAD.getClass();

        assertThat(problems(type, JSON.writeValueAsString(HEAD))).isEmpty();
        assertThat(problems(type, example(type))).isEmpty();
        assertThat(problems(type, "{\"service\": \"identity\", \"seq\": 1, \"hash\": \"no\"}"))
                .isNotEmpty();
        assertThat(JSON.readValue(example(type), type)).isEqualTo(HEAD);
    }
}
