package org.hamroh.health.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
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

/** Records through the interface, counted by the running service over real engines. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedEngines.class)
class CoverageTest {
    private static final List<String> HOMES = List.of("TJ-KT-KUL", "TJ-KT-BOK", "TJ-RA-RAS");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CoverageSweep sweep;

    @Autowired
    private DueDesk due;

    private Health health = new Health(0);

    @BeforeEach
    void connect() {
        health = new Health(port);
    }

    @Test
    void countsEqualARecountAfterCorrectionsRepetitionsLateEntriesAndCountingAgain() {
        Random random = new Random(11);
        String point = health.point(Health.POINT_ORGANISATION, "TJ-KT-KUL");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String key = UUID.randomUUID().toString();
            String body = visit(point, random);
            String id = health.record(body, key).get(0).asString();
            if (i % 7 == 0) {
                assertThat(health.record(body, key).get(0).asString()).isEqualTo(id);
            }
            ids.add(id);
        }
        for (int i = 0; i < 12; i++) {
            change(ids.get(random.nextInt(ids.size())), i, visit(point, random));
        }
        awaitCounted();
        Map<String, String> counted = counted();
        assertThat(counted).isEqualTo(recounted());

        due.again("sti|2023");
        mongo.getCollection("coverage").deleteMany(new Document("group", "sti|2023"));
        awaitCounted();
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void ratesComeFromCountsAndAMissingDenominatorIsNoZero() {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-GB-KHR");
        for (int i = 0; i < 8; i++) {
            health.record(visit(point, "viral_hepatitis", "2024-02-0" + (i + 1), "TJ-GB-KHR", "P" + (char) ('a' + i)));
        }
        Api.Answer upload = health.api()
                .send("POST", "/populations?source=Test", Health.ministry(), "text/csv", """
                        district,year,sex,band,people
                        TJ-GB-KHR,2024,male,20-24,30
                        TJ-GB-KHR,2024,female,20-24,10
                        """.getBytes(
                                StandardCharsets.UTF_8));
        assertThat(upload.status()).as(upload.text()).isEqualTo(201);
        int version = upload.json().get("version").asInt();

        awaitCounted();
        JsonNode sheet = health.coverage("programme=viral_hepatitis&period=2024Q1");
        JsonNode khorugh = Health.line(sheet.get("districts"), "TJ-GB-KHR");
        assertThat(khorugh.get("persons").asInt()).isEqualTo(8);
        assertThat(khorugh.get("target").asInt()).isEqualTo(40);
        assertThat(khorugh.get("rate").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(khorugh.get("gap").asInt()).isEqualTo(32);
        assertThat(Health.line(sheet.get("districts"), "TJ-GB-VAN")
                        .get("target")
                        .isNull())
                .isTrue();
        assertThat(Health.line(sheet.get("regions"), "TJ-GB").get("target").isNull())
                .isTrue();
        assertThat(sheet.get("frame").get("population").get("version").asInt()).isEqualTo(version);

        Api.Answer approved = health.api().post("/coverage/viral_hepatitis/2024Q1/approval", Health.ministry(), "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        health.api().send("POST", "/populations?source=Later", Health.ministry(), "text/csv", """
                        district;year;sex;band;people
                        TJ-GB-KHR;2024;male;20-24;400
                        """.getBytes(
                        StandardCharsets.UTF_8));
        health.record(visit(point, "viral_hepatitis", "2024-03-01", "TJ-GB-KHR", "Pz"));
        awaitCounted();
        JsonNode later = health.coverage("programme=viral_hepatitis&period=2024Q1");
        assertThat(later.get("frame").get("population").get("version").asInt()).isEqualTo(version);
        assertThat(later.get("frame").get("approved").get("changed").toString()).contains("TJ-GB-KHR");
        assertThat(Health.line(later.get("districts"), "TJ-GB-KHR")
                        .get("persons")
                        .asInt())
                .isEqualTo(9);

        JsonNode partners = health.api()
                .get("/coverage/makeup?programme=viral_hepatitis&period=2024-02&place=TJ-GB-KHR", Health.partner())
                .json();
        assertThat(partners.get("frame").get("whole").asBoolean()).isFalse();
        assertThat(partners.get("all").get("persons").asInt()).isEqualTo(8);
    }

    @Test
    void figuresBelowFiveAreHiddenOutsideTheProgramme() {
        String point = health.point(Health.POINT_ORGANISATION, "TJ-DU-SIN");
        health.record(visit(point, "syphilis", "2022-05-05", "TJ-DU-SIN", "Qa"));
        for (int i = 0; i < 6; i++) {
            health.record(visit(point, "syphilis", "2022-05-06", "TJ-DU-FIR", "R" + (char) ('a' + i)));
        }
        awaitCounted();
        JsonNode seen = health.api()
                .get("/coverage?programme=syphilis&period=2022", Health.partner())
                .json();
        for (String district : List.of("TJ-DU-SIN", "TJ-DU-FIR")) {
            assertThat(Health.line(seen.get("districts"), district).get("tests").isNull())
                    .as(district)
                    .isTrue();
        }
        assertThat(Health.line(seen.get("regions"), "TJ-DU").get("persons").asInt())
                .isEqualTo(7);
    }

    @Test
    void aWriterThatDiedHalfwayIsCountedWhenNoWriteCanStillGoOn() {
        due.collection()
                .insertOne(new Document("_id", "tuberculosis|2021")
                        .append("turn", 1L)
                        .append("writing", 1)
                        .append("until", new java.util.Date(1)));
        awaitCounted();
        assertThat(mongo.getCollection("counted").countDocuments(new Document("_id", "tuberculosis|2021")))
                .isEqualTo(1);
    }

    private void change(String id, int turn, String body) {
        Api.Answer now = health.api().get("/screenings/" + id, Health.recorder());
        if (turn % 4 == 3) {
            health.api()
                    .post(
                            "/screenings/" + id + "/withdrawal",
                            Health.recorder(),
                            "{\"reason\":\"entered_twice\"}",
                            "If-Match",
                            now.etag());
        } else if (!now.json().get("screening").get("withdrawn").asBoolean()) {
            Api.Answer corrected = health.api()
                    .post("/screenings/" + id + "/correction", Health.recorder(), body, "If-Match", now.etag());
            assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        }
    }

    private static String visit(String point, Random random) {
        String day = "2023-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        return visit(
                point, "sti", day, HOMES.get(random.nextInt(HOMES.size())), "N" + (char) ('b' + random.nextInt(20)));
    }

    private static String visit(String point, String programme, String day, String home, String name) {
        return """
                {"point":"%s","programmes":["%s"],"day":"%s","person":{"own":"%s","mother":"Зарина","father":"Раҳим",
                 "born":"2000-01-%02d"},"sex":"male","home":"%s","destination":"RU","stage":"at_return","resultKnown":true}""".formatted(point, programme, day, name, 1 + name.charAt(1) - 'a', home);
    }

    private void awaitCounted() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            sweep.countAll();
            return due.collection().countDocuments() == 0;
        });
    }

    /** Persons and tests by cell, as kept for dashboards. */
    private Map<String, String> counted() {
        Map<String, String> all = new TreeMap<>();
        for (Document each : mongo.getCollection("coverage").find(new Document("group", "sti|2023"))) {
            all.put(each.getString("_id"), each.get("persons") + " " + each.get("tests"));
        }
        return all;
    }

    /** The same from the records, the plain way. */
    private Map<String, String> recounted() {
        Map<String, Set<String>> persons = new TreeMap<>();
        Map<String, Integer> tests = new TreeMap<>();
        for (Document each : mongo.getCollection("screenings").find(new Document("counts", "sti|2023"))) {
            Document facts = each.get("facts", Document.class);
            String day = facts.getString("day");
            String home = facts.getString("home");
            int quarter = (Integer.parseInt(day.substring(5, 7)) + 2) / 3;
            for (String period : List.of(day.substring(0, 7), "2023Q" + quarter, "2023")) {
                for (String place : List.of(home, home.substring(0, 5), "TJ", each.getString("point"))) {
                    String cell = "sti|" + period + "|" + place;
                    tests.merge(cell, 1, Integer::sum);
                    persons.computeIfAbsent(cell, any -> new HashSet<>()).add(facts.getString("person"));
                }
            }
        }
        Map<String, String> all = new TreeMap<>();
        tests.forEach((cell, count) ->
                all.put(cell, persons.getOrDefault(cell, Set.of()).size() + " " + count));
        return all;
    }
}
