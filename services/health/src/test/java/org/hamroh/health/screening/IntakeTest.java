package org.hamroh.health.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.hamroh.health.Api;
import org.hamroh.health.Health;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Files and other systems' records on their way in, over real engines; and what must never be told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedEngines.class)
class IntakeTest {
    private static final String MAPPING = """
            {"dryRun":%s,"mapping":{"day":"Дата","programme":"=tuberculosis","sex":"Пол","born":"День рождения","home":"Район",
             "stage":"=before_departure","own":"Имя","mother":"Имя матери","father":"Имя отца"}}""";
    private static final String TABLE = """
            Дата;Пол;День рождения;Район;Имя;Имя матери;Имя отца
            14.03.2019;м;01.02.1990;Хуҷанд;Ҷамшед;Зарина;Раҳим
            2019-03-14;male;1990-02-01;Khujand;Jamshed;Zarina;Rahim
            15.03.2019;ж;03.04.1985;Джиргаталь;Нигина;Мадина;Карим
            16.03.2019;f;03.04.1985;Jirgatol;Нигина;Мадина;Карим
            17.03.2999;м;01.02.1990;Худжанд;Умед;Зарина;Раҳим
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Health health = new Health(0);

    @BeforeEach
    void connect() {
        health = new Health(port);
    }

    @Test
    void goodRowsAreTakenWhateverIsWrongWithOthersAndTheSameFileTwiceChangesNothing() {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-SU-PAN");
        String id = upload(point, TABLE.getBytes(UTF_8));
        JsonNode checked = run(id, true);
        assertThat(tally(checked)).isEqualTo("5 2 1 2");
        assertThat(count(point)).isZero();
        assertThat(tally(run(id, false))).isEqualTo("5 2 1 2");
        assertThat(count(point)).isEqualTo(2);

        String again = upload(point, TABLE.getBytes(UTF_8));
        assertThat(tally(run(again, false))).isEqualTo("5 0 3 2");
        assertThat(count(point)).isEqualTo(2);

        String errors = health.api()
                .get("/imports/" + id + "/errors", Health.recorder())
                .text();
        assertThat(errors).contains("4,home,").contains("6,day,").doesNotContain("Джиргаталь");
    }

    @Test
    void aWorkbookIsReadLikeATable() throws IOException {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-SU-PAN");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            var page = book.newWorksheet("1");
            String[] lines = TABLE.split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(";");
                for (int column = 0; column < cells.length; column++) {
                    page.value(row, column, cells[column]);
                }
            }
        }
        assertThat(tally(run(upload(point, out.toByteArray()), true))).isEqualTo("5 2 1 2");
    }

    @Test
    void bundlesAndEventsOfOtherSystemsAreTakenOnce() {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-SU-PAN");
        String bundle = """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"resource":{"resourceType":"Encounter","id":"e1","status":"finished","period":{"start":"2018-05-01T09:00:00+05:00"},
                  "serviceProvider":{"identifier":{"value":"%s"}}}},
                 {"resource":{"resourceType":"Observation","id":"o1","status":"final","encounter":{"reference":"Encounter/e1"},
                  "code":{"coding":[{"system":"urn:hamroh:programme","code":"hiv"}]},"component":[
                   {"code":{"coding":[{"code":"sex"}]},"valueString":"female"},{"code":{"coding":[{"code":"band"}]},"valueString":"25-29"},
                   {"code":{"coding":[{"code":"home"}]},"valueString":"TJ-SU-PAN"},{"code":{"coding":[{"code":"stage"}]},"valueString":"at_return"},
                   {"code":{"coding":[{"code":"person-code"}]},"valueString":"JMW-ZRN-RHM-900314-F"},
                   {"code":{"coding":[{"code":"result-known"}]},"valueBoolean":true}]}},
                 {"resource":{"resourceType":"Observation","id":"o2","encounter":{"reference":"Encounter/e1"}}}]}""".formatted(point);
        String events = """
                {"events":[{"event":"a1B2c3","orgUnit":"%s","occurredAt":"2018-05-02","dataValues":[
                 {"dataElement":"HAMROH_PROGRAMME","value":"hiv"},{"dataElement":"HAMROH_SEX","value":"male"},
                 {"dataElement":"HAMROH_BAND","value":"20-24"},{"dataElement":"HAMROH_HOME","value":"TJ-SU-PAN"},
                 {"dataElement":"HAMROH_STAGE","value":"before_departure"}]}]}""".formatted(point);
        for (int time = 0; time < 2; time++) {
            JsonNode fhir =
                    health.api().post("/fhir", Health.recorder(), bundle).json();
            assertThat(fhir.get("taken").asInt()).as(fhir.toString()).isEqualTo(1);
            assertThat(fhir.get("wrong").asInt()).isEqualTo(1);
            JsonNode dhis2 = health.api()
                    .post("/dhis2/events", Health.recorder(), events)
                    .json();
            assertThat(dhis2.get("taken").asInt()).as(dhis2.toString()).isEqualTo(1);
        }
        assertThat(count(point)).isEqualTo(2);
    }

    @Test
    void resultsAndNamesStandNowhereInTheRecordsAndOnlyThePointReadsAResult() {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-SU-PAN");
        String id = health.record("""
                {"point":"%s","programmes":["hiv"],"day":"2017-05-05","person":{"own":"Канарейка","mother":"Зарина","father":"Раҳим",
                 "born":"1990-03-14"},"sex":"male","home":"TJ-SU-PAN","stage":"at_return","resultKnown":true,
                 "results":{"hiv":"in_treatment"}}""".formatted(point)).get(0).asString();
        Document kept = mongo.getCollection("screenings")
                .find(new Document("_id", UUID.fromString(id)))
                .first();
        assertThat(kept).isNotNull();
        assertThat(String.valueOf(kept).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("in_treatment")
                .doesNotContain("treatment")
                .doesNotContain("канарейка")
                .doesNotContain("1990-03-14")
                .doesNotContain("900314");

        assertThat(health.api().get("/screenings/" + id, Health.recorder()).text())
                .contains("in_treatment");
        JsonNode cascade = health.api()
                .get("/cascade?programme=hiv&period=2017", Health.ministry())
                .json();
        assertThat(cascade.get("reactive").asInt()).isEqualTo(1);
        assertThat(cascade.get("inTreatment").asInt()).isEqualTo(1);
    }

    private String upload(String point, byte[] file) {
        Api.Answer answer = health.api()
                .send(
                        "POST",
                        "/imports?name=list&point=" + point,
                        Health.recorder(),
                        "application/octet-stream",
                        file,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private JsonNode run(String id, boolean dryRun) {
        String etag = health.api().get("/imports/" + id, Health.recorder()).etag();
        Api.Answer begun = health.api()
                .post("/imports/" + id + "/run", Health.recorder(), MAPPING.formatted(dryRun), "If-Match", etag);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> health.api()
                                .get("/imports/" + id, Health.recorder())
                                .json(),
                        now -> now.get("state").asString().equals(dryRun ? "checked" : "done"));
    }

    private static String tally(JsonNode intake) {
        JsonNode tally = intake.get("tally");
        return tally.get("rows") + " " + tally.get("good") + " " + tally.get("known") + " " + tally.get("wrong");
    }

    private long count(String point) {
        return mongo.getCollection("screenings").countDocuments(new Document("point", point));
    }
}
