package org.hamroh.coordination.complaintcount;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service needs of another service's events is what their schemas promise. */
class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACTS =
            "\"complaint\":\"0193a1b2-0000-7000-8000-000000000001\",\"office\":\"ombudsman-tj\","
                    + "\"category\":\"unpaid_wages\",\"country\":\"RU\",\"filedOn\":\"2026-11-24\"";

    /** The least that each schema allows, beyond the facts that all share. */
    private static final Map<String, String> LEAST = Map.of(
            "filed", ",\"language\":\"tg\",\"anonymous\":true,\"useInStatistics\":false",
            "admitted", "",
            "not-admitted", ",\"ground\":\"repeated\"",
            "closed", ",\"outcome\":\"mediated\"",
            "office-asked", ",\"message\":\"0193a1b2-0000-7000-8000-000000000002\"",
            "complainant-answered", ",\"message\":\"0193a1b2-0000-7000-8000-000000000002\"");

    @ParameterizedTest
    @CsvSource({
        "filed,1,0,0,0",
        "admitted,0,1,0,0",
        "not-admitted,0,0,1,0",
        "closed,0,0,0,1",
        "office-asked,0,0,0,0",
        "complainant-answered,0,0,0,0"
    })
    void leastThatASchemaAllowsIsEnoughToCount(String name, long filed, long admitted, long notAdmitted, long closed)
            throws IOException {
        String data = "{" + FACTS + LEAST.get(name) + "}";
        assertThat(problems(name, data)).isEmpty();

        ComplaintEvent event = read(name, data).event();

        assertThat(Tally.of(event)).isEqualTo(new Tally(filed, admitted, notAdmitted, closed));
        assertThat(Heading.of(event).monthId()).isEqualTo("unpaid_wages|RU|2026-11");
    }

    @ParameterizedTest
    @CsvSource({"filed", "admitted", "not-admitted", "closed"})
    void schemasPromiseWhatComplaintsAreCountedBy(String name) throws IOException {
        JsonNode schema = JSON.readTree(schema(name));

        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .contains("category", "country", "filedOn");
        String region = ",\"region\":\"RU-SVE\"";
        String withRegion = "{" + FACTS + region + LEAST.get(name) + "}";
        assertThat(problems(name, withRegion)).isEmpty();
        assertThat(Heading.of(read(name, withRegion).event()).place()).isEqualTo("RU-SVE");
    }

    private static Received<ComplaintEvent> read(String name, String data) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/ombudsman",
                        "ce_type", "org.hamroh.ombudsman.complaint." + name + ".v1",
                        "ce_subject", "0193a1b2-0000-7000-8000-000000000001",
                        "ce_time", "2026-11-24T05:00:00Z",
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((header, value) -> headers.add(header, value.getBytes(StandardCharsets.UTF_8)));
        var message = new ConsumerRecord<>(Complaints.TOPIC, 0, 0, "key", data.getBytes(StandardCharsets.UTF_8));
        headers.forEach(message.headers()::add);
        return Objects.requireNonNull(EventCodec.read(message, ComplaintEvent.class));
    }

    private static List<String> problems(String name, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(name))
                .validate(data, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String schema(String name) throws IOException {
        String path = "/schemas/org.hamroh.ombudsman.complaint." + name + ".v1.json";
        try (var in = Objects.requireNonNull(ComplaintEvent.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
