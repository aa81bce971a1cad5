package org.hamroh.ombudsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Filing for people who cannot do it themselves. */
@EmbeddedOmbudsman
class OnBehalfTest {
    @LocalServerPort
    private int port;

    private Api api;
    private String organisation = "";

    @BeforeEach
    void speak() {
        api = new Api(port);
        organisation = "centre-" + Api.key();
    }

    @Test
    void aCounsellorFilesTheComplainantFollowsAndTheCounsellorSeesTheStageOnly() {
        var key = Api.key();
        var filed = file(key, "voice", "2026-11-20").expect(201).json();
        var again = file(key, "voice", "2026-11-20").expect(201).json();
        assertThat(again).isEqualTo(filed);
        var reference = filed.get("reference").asString();

        var mine = api.get(
                        "/complaints/mine",
                        "Receipt-Code",
                        filed.get("receiptCode").asString())
                .expect(200);
        assertThat(mine.json().get("timeline").toString()).contains("filed_on_behalf", "voice");
        var list =
                api.get("/complaints/on-behalf", "Authorization", counsellor()).expect(200);
        assertThat(list.json().get("items").size()).isOne();
        assertThat(list.json().get("items").get(0).propertyNames()).containsExactly("reference", "stage", "filedAt");
        assertThat(list.text()).contains(reference).doesNotContain("Се моҳ");
        var whole = whole(reference);
        assertThat(whole.get("filedFor").get("channel").asString()).isEqualTo("voice");
        assertThat(whole.get("filedFor").get("organisation").asString()).isEqualTo(organisation);
        api.get("/complaints/" + whole.get("id").asString(), "Authorization", counsellor())
                .expect(404);
        assertThat(Topic.events(EmbeddedEngines.kafka(), whole.get("id").asString(), 2))
                .allSatisfy(event -> assertThat(event.problems()).isEmpty())
                .extracting(event -> event.type().replaceAll(".*complaint.(.*).v1", "$1"))
                .contains("filed", "filed-on-behalf");
        file(Api.key(), "smoke", "2026-11-20").expect(422);
        file(Api.key(), "paper", "2036-11-20").expect(422);
        api.post("/complaints/on-behalf/check", "{\"channel\":\"voice\"}", "Authorization", counsellor())
                .expect(422);
    }

    @Test
    void goodRowsOfASurveyAreKeptWrongOnesToldAndTheSameFileChangesNothing() {
        var table = """
                \uFEFFcategory;country;region;narrative;language;interviewedOn;amount;currency;useInStatistics
                unpaid_wages;RU;RU-SVE;"Музд надоданд; се моҳ кор кардам";tg;2026-11-20;1200,50;RUB;ҳа
                wages;RU;;кӯтоҳ;tg;2026-11-20;;;
                detention;RU;RU-MOW;Дар фурудгоҳ доштанд ва ҳуҷҷат гирифтанд;tg;2026-11-20;;;не
                detention;RU;RU-MOW;Дар фурудгоҳ доштанд ва ҳуҷҷат гирифтанд;tg;2026-11-20;;;не
                """;

        var tried = take(table, true).expect(200).json();
        assertThat(statuses(tried)).isEqualTo("fit wrong fit fit ");
        assertThat(list().size()).isZero();

        var taken = take(table, false).expect(200).json();
        assertThat(statuses(taken)).isEqualTo("filed wrong filed filed ");
        assertThat(taken.get("rows").get(1).get("errors").toString())
                .contains("complaint.category.unknown", "complaint.narrative.too-short");
        assertThat(list().size()).isEqualTo(3);
        var code = taken.get("rows").get(0).get("receiptCode").asString();
        api.get("/complaints/mine", "Receipt-Code", code).expect(200);
        var whole = whole(taken.get("rows").get(0).get("reference").asString());
        assertThat(whole.get("narrative").asString()).isEqualTo("Музд надоданд; се моҳ кор кардам");
        assertThat(whole.get("amountOwed").get("amount").asString()).isEqualTo("1200.50");
        assertThat(whole.get("consents").get("useInStatistics").asBoolean()).isTrue();

        var again = take(table, false).expect(200).json();
        assertThat(statuses(again)).isEqualTo("known wrong known known ");
        assertThat(again.get("rows").get(0).get("receiptCode").asString()).isEqualTo(code);
        var later = take(table, "false&start=3&most=1").expect(200).json();
        assertThat(statuses(later)).isEqualTo("known ");
        assertThat(later.get("rows").get(0).get("reference"))
                .isEqualTo(taken.get("rows").get(2).get("reference"));
        assertThat(later.get("total").asInt()).isEqualTo(4);
        assertThat(list().size()).isEqualTo(3);
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() {
        for (var table : new String[] {
            "category,country\nother,RU\n",
            "category,country,narrative,language,interviewedOn,diagnosis\nother,RU,Чӣ шуд ва кай,tg,2026-11-20,x\n",
            "category,country,narrative,language,interviewedOn\n",
            "category,country,narrative,language,interviewedOn\nother,RU,\"кушода"
        }) {
            assertThat(take(table, false)
                            .expect(422)
                            .json()
                            .get("errors")
                            .get(0)
                            .get("field")
                            .asString())
                    .isEqualTo("file");
        }
        api.send(
                        "POST",
                        "/complaints/on-behalf/survey",
                        new byte[] {(byte) 0xC0, (byte) 0xFF},
                        "Authorization",
                        counsellor(),
                        "Content-Type",
                        "text/csv")
                .expect(422);
    }

    private Api.Answer file(String key, String channel, String day) {
        var body = "{\"channel\":\"" + channel + "\",\"interviewedOn\":\"" + day + "\",\"complaint\":"
                + Bodies.filing().json() + "}";
        return api.post("/complaints/on-behalf", body, "Authorization", counsellor(), "Idempotency-Key", key);
    }

    private Api.Answer take(String table, boolean dryRun) {
        return take(table, Boolean.toString(dryRun));
    }

    private Api.Answer take(String table, String dryRun) {
        return api.send(
                "POST",
                "/complaints/on-behalf/survey?dryRun=" + dryRun,
                table.getBytes(UTF_8),
                "Authorization",
                counsellor(),
                "Content-Type",
                "text/csv");
    }

    private JsonNode list() {
        return api.get("/complaints/on-behalf", "Authorization", counsellor())
                .expect(200)
                .json()
                .get("items");
    }

    private JsonNode whole(String reference) {
        var id = api.get("/caseload?reference=" + reference, "Authorization", Api.officer())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        return api.get("/complaints/" + id, "Authorization", Api.officer())
                .expect(200)
                .json();
    }

    private String counsellor() {
        return TestTokens.with("centre.counsellor")
                .of(organisation, "support-centre")
                .bearer();
    }

    private static String statuses(JsonNode imported) {
        var all = new StringBuilder();
        imported.get("rows")
                .forEach(row -> all.append(row.get("status").asString()).append(' '));
        return all.toString();
    }
}
