package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Portal.claims;
import static org.hamroh.identity.running.Portal.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.testing.access.AccessTable;
import org.hamroh.kernel.testing.access.Endpoints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The administrator lets organisations, people and programs in, and out again. */
class AdministrationTest {

    private static final String PASSWORD = "safar-bo-hamroh";
    private static final String CHOSEN = "себ нок анор ангур";

    @TempDir
    static Path keys;

    private static House house;
    private static Administration admin;

    @BeforeAll
    static void open() throws Exception {
        house = House.open(Engine.freshDatabase(), keys, true);
        admin = Administration.by(house, keys, "admin@platform.example");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        var table = AccessTable.read(Path.of(AccessTable.FILE));
        var differences = table.differences(Endpoints.operations(house.mappings()));
        assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    }

    @Test
    void aProgramOfAPartnerGetsTokensInItsOwnNameAndChangesItsSecretWithoutAnInterruption() {
        JsonNode made = admin.created("/clients", """
                {"id":"lender-import","organisation":"lender-sughd","roles":["loans.officer"],
                 "places":["TJ-SU"],"language":"ru"}""");
        String secret = made.get("secret").asString();
        JsonNode access = claims(
                json(clientToken("lender-import", secret)).get("access_token").asString());
        assertThat(access.get("sub").asString()).isEqualTo("lender-import");
        assertThat(access.get("aud").asString()).isEqualTo("hamroh");
        assertThat(access.get("org").asString()).isEqualTo("lender-sughd");
        assertThat(access.get("org_type").asString()).isEqualTo("lender");
        assertThat(access.get("roles").toString()).isEqualTo("[\"loans.officer\"]");
        assertThat(access.get("places").toString()).isEqualTo("[\"TJ-SU\"]");
        assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(45);
        assertThat(stored("api-clients")).doesNotContain(secret);
        assertThat(clientToken("lender-import", "guess").statusCode()).isEqualTo(401);

        String renewed = json(admin.post("/clients/lender-import/secret", null))
                .get("secret")
                .asString();
        assertThat(clientToken("lender-import", secret).statusCode())
                .as("overlap")
                .isEqualTo(200);
        assertThat(clientToken("lender-import", renewed).statusCode()).isEqualTo(200);
        String third = json(admin.post("/clients/lender-import/secret?overlapHours=0", null))
                .get("secret")
                .asString();
        assertThat(clientToken("lender-import", renewed).statusCode()).isEqualTo(401);
        assertThat(clientToken("lender-import", secret).statusCode()).isEqualTo(401);

        assertThat(admin.post("/clients/lender-import/suspension", null).statusCode())
                .isEqualTo(204);
        assertThat(clientToken("lender-import", third).statusCode()).isEqualTo(401);
        assertThat(admin.delete("/clients/lender-import/suspension").statusCode())
                .isEqualTo(204);
        assertThat(clientToken("lender-import", third).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramOfACounterpartGetsTheClaimsByWhichTheOmbudsmanKnowsItsReferrals() {
        admin.created("/organisations", """
                {"id":"ombudsman-ru-kda","type":"counterpart","names":{"ru":"Уполномоченный"},"places":["RU-KDA"]}""");
        String secret = admin.created("/clients", """
                {"id":"kda-referrals","organisation":"ombudsman-ru-kda","roles":["counterpart.officer"],
                 "places":["RU-KDA"],"language":"ru"}""").get("secret").asString();

        JsonNode access = claims(
                json(clientToken("kda-referrals", secret)).get("access_token").asString());

        assertThat(access.get("sub").asString()).isEqualTo("kda-referrals");
        assertThat(access.get("org").asString()).isEqualTo("ombudsman-ru-kda");
        assertThat(access.get("org_type").asString()).isEqualTo("counterpart");
        assertThat(access.get("roles").toString()).isEqualTo("[\"counterpart.officer\"]");
        assertThat(access.get("places").toString()).isEqualTo("[\"RU-KDA\"]");
    }

    @Test
    void aProgramCannotBeAnAdministratorOrThePortal() {
        assertThat(admin.post("/clients", """
                {"id":"robot","organisation":"platform-demo","roles":["admin"],"language":"en"}""").statusCode()).isEqualTo(422);
        assertThat(admin.post("/clients", """
                {"id":"portal","organisation":"platform-demo","language":"en"}""").statusCode()).isEqualTo(422);
    }

    @Test
    void somebodyInvitedChoosesAPasswordAgreesAndWorksUntilSuspended() throws Exception {
        admin.created("/organisations", """
                {"id":"ombudsman-kz","type":"counterpart","names":{"ru":"Уполномоченный в Казахстане"},"places":["KZ"]}""");
        JsonNode made = admin.created("/people", """
                {"signInName":"Officer@Ombudsman-KZ.example","name":"Айдар Сериков","organisation":"ombudsman-kz",
                 "roles":["counterpart.officer"],"places":[],"language":"ru"}""");
        String id = made.get("id").asString();
        String code = made.get("code").asString();
        assertThat(made.get("link").asString()).isEqualTo(House.PUBLIC + "/id/link#" + code);
        assertThat(stored("links")).doesNotContain(code);

        Browser browser = new Browser(house);
        browser.get("/oauth2/authorize?" + Browser.form(Portal.request()));
        browser.fill("/link", Map.of("code", code));
        assertThat(Browser.location(browser.fill("/link/password", Map.of("password", CHOSEN, "repeated", CHOSEN))))
                .endsWith("/id/terms");
        String goOn = Browser.location(browser.fill("/terms", Map.of("agree", "2026-11")));
        Portal portal = new Portal(house, keys);
        JsonNode tokens = json(portal.exchange(
                Browser.query(Browser.location(browser.get(goOn))).get("code"), Portal.VERIFIER));
        assertThat(claims(tokens.get("access_token").asString()).get("places").toString())
                .as("those of the organisation")
                .isEqualTo("[\"KZ\"]");

        assertThat(admin.json("/people/" + id + "/sessions").size()).isEqualTo(1);
        assertThat(admin.post("/people/" + id + "/suspension", null).statusCode())
                .isEqualTo(204);
        assertThat(portal.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(new Browser(house)
                        .signIn("officer@ombudsman-kz.example", CHOSEN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.json("/people/" + id).get("active").asBoolean()).isFalse();
        assertThat(admin.delete("/people/" + id + "/suspension").statusCode()).isEqualTo(204);
        assertThat(new Browser(house)
                        .signIn("officer@ombudsman-kz.example", CHOSEN)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void peopleOfASuspendedOrganisationAreOutUntilItIsResumed() throws Exception {
        Portal portal = new Portal(house, keys);
        String refresh = json(portal.exchange(
                        Portal.code(new Browser(house), "counsellor@surkhob.example", PASSWORD), Portal.VERIFIER))
                .get("refresh_token")
                .asString();
        assertThat(admin.post("/organisations/centre-surkhob/suspension", null).statusCode())
                .isEqualTo(204);
        assertThat(portal.refresh(refresh).statusCode()).isEqualTo(400);
        assertThat(new Browser(house)
                        .signIn("counsellor@surkhob.example", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.delete("/organisations/centre-surkhob/suspension").statusCode())
                .isEqualTo(204);
        assertThat(new Browser(house)
                        .signIn("counsellor@surkhob.example", PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post("/organisations/platform-demo/suspension", null).statusCode())
                .isEqualTo(409);
    }

    @Test
    void peopleAreFoundByTheBeginningOfAnyOfTheirNamesPartByPart() {
        assertThat(names("/people?q=рахи")).isEmpty();
        assertThat(names("/people?q=Раҳи")).containsExactly("Мадина Раҳимова");
        assertThat(names("/people?q=мад")).containsExactly("Мадина Раҳимова");
        assertThat(names("/people?q=officer@lender")).containsExactly("Ҷамшед Олимов");
        assertThat(names("/people?q=.*")).isEmpty();
        assertThat(names("/people?organisation=lender-sughd"))
                .containsExactlyInAnyOrder("Далер Раҷабов", "Зебо Юсупова", "Ҷамшед Олимов");
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = admin.json("/people?active=true&size=4" + after);
            page.get("items").forEach(each -> all.add(each.get("signInName").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(12).contains("admin@platform.example");
    }

    @Test
    void tasksMoveToAColleagueAndAnOldPageChangesNothing() {
        JsonNode from =
                admin.json("/people?q=secretary@coordination").get("items").get(0);
        JsonNode to = admin.json("/people?q=member@coordination").get("items").get(0);
        String id = from.get("id").asString();
        String body = "{\"to\":\"" + to.get("id").asString() + "\"}";
        assertThat(admin.change("POST", "/people/" + id + "/handover", "\"7\"", body)
                        .statusCode())
                .isEqualTo(412);
        String version = admin.etag("/people/" + id);
        assertThat(admin.change("POST", "/people/" + id + "/handover", version, "{\"to\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.change("POST", "/people/" + id + "/handover", version, body)
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.json("/people/" + id).get("roles").size()).isZero();
        assertThat(admin.json("/people/" + to.get("id").asString()).get("roles").toString())
                .contains("coordination.secretary", "coordination.member");
        String change = """
                {"name":"Нигина Шарипова","organisation":"coordination-tj","roles":["coordination.secretary"],
                 "places":[],"language":"tg"}""";
        assertThat(admin.change("PUT", "/people/" + id, version, change).statusCode())
                .isEqualTo(412);
        assertThat(admin.change("PUT", "/people/" + id, admin.etag("/people/" + id), change)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameTwiceIsMadeOnce() {
        String founding = """
                {"id":"twice","type":"lender","names":{"en":"Twice"}}""";
        admin.created("/organisations", founding);
        HttpResponse<String> again = admin.post("/organisations", founding);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"organisation.exists\"");
        assertThat(admin.post("/people", """
                {"signInName":"HEAD@ombudsman.example","name":"Another","organisation":"ombudsman-tj",
                 "language":"tg"}""").statusCode()).isEqualTo(409);
    }

    @Test
    void everyWrongFieldIsNamed() {
        HttpResponse<String> answer = admin.post("/people", """
                {"signInName":"","name":"X","organisation":"nowhere","roles":["king"],"places":["Rasht"],
                 "language":"fr"}""");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Administration.JSON.readTree(answer.body()).get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactly("signInName", "organisation", "roles", "places", "language");
    }

    @Test
    void nobodyShutsOutThemselves() {
        String own = claims(admin.token()).get("sub").asString();
        assertThat(admin.post("/people/" + own + "/suspension", null).statusCode())
                .isEqualTo(409);
        assertThat(admin.change("PUT", "/people/" + own, admin.etag("/people/" + own), """
                {"name":"Рустам","organisation":"platform-demo","roles":[],"places":[],"language":"tg"}""")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aCommandSentAgainIsCarriedOutOnceAndAnsweredTheSame() {
        String invitation = """
                {"signInName":"twice@lender.example","name":"Ду бор","organisation":"lender-sughd","roles":["loans.officer"],
                 "language":"tg"}""";
        String command = "0198c0de-once-and-for-all";
        HttpResponse<String> first = admin.command("/people", command, invitation);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(admin.command("/people", command, invitation).body()).isEqualTo(first.body());
        assertThat(admin.command("/people", command + "-2", invitation).statusCode())
                .isEqualTo(409);
        assertThat(admin.command("/people", "short", invitation).statusCode()).isEqualTo(400);

        String again = "/people/"
                + Administration.JSON.readTree(first.body()).get("id").asString() + "/link";
        HttpResponse<String> link = admin.command(again, command, "{\"phone\":false}");
        assertThat(link.body()).isNotEqualTo(first.body());
        assertThat(admin.command(again, command, "{\"phone\":false}").body()).isEqualTo(link.body());
        assertThat(stored("commands"))
                .doesNotContain(
                        Administration.JSON.readTree(link.body()).get("code").asString());
    }

    @Test
    void everyActOfTheAdministratorIsInTheAudit() {
        admin.created("/organisations", """
                {"id":"noted","type":"lender","names":{"en":"Noted"}}""");
        admin.post("/organisations/noted/suspension", null);
        assertThat(stored("audit")).contains("organisation.found", "organisation.suspend", "noted");
        JsonNode suspended = admin.json("/audit?resource=noted").get("items");
        assertThat(suspended.size()).isEqualTo(1);
        assertThat(suspended.get(0).get("action").asString()).isEqualTo("organisation.suspend");
        assertThat(suspended.get(0).get("person").asString())
                .isEqualTo(claims(admin.token()).get("sub").asString());
        assertThat(admin.json("/audit?action=audit-read").get("items").size()).isPositive();
        assertThat(admin.json("/events").get("topics").get(0).get("name").asString())
                .isEqualTo("hamroh.audit");
        assertThat(admin.json("/dead-letters").get("items").size()).isZero();
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        admin.json(path.replace(" ", "%20"))
                .get("items")
                .forEach(each -> names.add(each.get("name").asString()));
        return names;
    }

    private static HttpResponse<String> clientToken(String id, String secret) {
        return new Browser(house)
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        Portal.basic(id, secret));
    }

    private static String stored(String collection) {
        return String.valueOf(
                house.bean(MongoTemplate.class).getCollection(collection).find().into(new ArrayList<>()));
    }
}
