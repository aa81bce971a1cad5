package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Portal.claims;
import static org.hamroh.identity.running.Portal.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator lets organisations, people and programs in, and out again; nobody else does. */
class AdministrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path keys;

    private static House house;
    private static String admin;
    private static String officer;

    @BeforeAll
    static void open() throws Exception {
        house = House.open(Engine.freshDatabase(), keys, true);
        admin = token("admin@platform.example");
        officer = token("officer@ombudsman.example");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aProgramOfAPartnerGetsTokensInItsOwnNameUntilItIsRevoked() {
        JsonNode made = created(call("POST", "/clients", admin, """
                {"id":"lender-import","organisation":"lender-sughd","roles":["loans.officer"],
                 "places":["TJ-SU"],"language":"ru"}"""));
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

        assertThat(String.valueOf(house.bean(MongoTemplate.class)
                        .getCollection("api-clients")
                        .find()
                        .first()))
                .doesNotContain(secret);
        assertThat(clientToken("lender-import", "guess").statusCode()).isEqualTo(401);
        String renewed = json(call("POST", "/clients/lender-import/secret", admin, null))
                .get("secret")
                .asString();
        assertThat(clientToken("lender-import", secret).statusCode()).isEqualTo(401);
        assertThat(clientToken("lender-import", renewed).statusCode()).isEqualTo(200);
        assertThat(call("DELETE", "/clients/lender-import", admin, null).statusCode())
                .isEqualTo(204);
        assertThat(clientToken("lender-import", renewed).statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramCannotBeAnAdministratorOrThePortal() {
        assertThat(call("POST", "/clients", admin, """
                {"id":"robot","organisation":"platform-demo","roles":["admin"],"language":"en"}""").statusCode()).isEqualTo(422);
        assertThat(call("POST", "/clients", admin, """
                {"id":"portal","organisation":"platform-demo","language":"en"}""").statusCode()).isEqualTo(422);
    }

    @Test
    void somebodyNewSignsInWithTheirOneTimePasswordAndIsRefusedOnceGone() {
        created(call("POST", "/organisations", admin, """
                {"id":"ombudsman-kz","type":"counterpart","names":{"ru":"Уполномоченный в Казахстане"}}"""));
        JsonNode made = created(call("POST", "/people", admin, """
                {"signInName":"Officer@Ombudsman-KZ.example","name":"Айдар Сериков","organisation":"ombudsman-kz",
                 "roles":["counterpart.officer"],"places":["KZ"],"language":"ru"}"""));
        String password = made.get("oneTimePassword").asString();
        String id = made.get("id").asString();
        HttpResponse<String> in = new Browser(house).signIn("officer@ombudsman-kz.example", password);
        assertThat(Browser.location(in)).endsWith("/id/change-password");

        String second = json(call("POST", "/people/" + id + "/one-time-password", admin, null))
                .get("oneTimePassword")
                .asString();
        assertThat(second).isNotEqualTo(password);
        assertThat(call("DELETE", "/people/" + id, admin, null).statusCode()).isEqualTo(204);
        assertThat(new Browser(house)
                        .signIn("officer@ombudsman-kz.example", second)
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(call("GET", "/people/" + id, admin, null)).get("active").asBoolean())
                .isFalse();
    }

    @Test
    void peopleOfAClosedOrganisationAreRefused() {
        created(call("POST", "/organisations", admin, """
                {"id":"closed-soon","type":"lender","names":{"en":"Closed soon"}}"""));
        String password = created(call("POST", "/people", admin, """
                        {"signInName":"officer@closed.example","name":"Somebody","organisation":"closed-soon",
                         "language":"en"}"""))
                .get("oneTimePassword")
                .asString();
        assertThat(call("DELETE", "/organisations/closed-soon", admin, null).statusCode())
                .isEqualTo(204);
        assertThat(new Browser(house).signIn("officer@closed.example", password).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSameTwiceIsMadeOnce() {
        String founding = """
                {"id":"twice","type":"lender","names":{"en":"Twice"}}""";
        created(call("POST", "/organisations", admin, founding));
        HttpResponse<String> again = call("POST", "/organisations", admin, founding);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(again.body()).get("key").asString()).isEqualTo("organisation.exists");
        assertThat(call("POST", "/people", admin, """
                {"signInName":"HEAD@ombudsman.example","name":"Another","organisation":"ombudsman-tj",
                 "language":"tg"}""").statusCode()).isEqualTo(409);
    }

    @Test
    void everyWrongFieldIsNamed() {
        HttpResponse<String> answer = call("POST", "/people", admin, """
                {"signInName":"x@y.example","name":"X","organisation":"nowhere","roles":["king"],"places":["Rasht"],
                 "language":"fr"}""");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactly("organisation", "roles", "places", "language");
    }

    @Test
    void nobodyButAnAdministratorGetsIn() {
        for (String path : new String[] {"/organisations", "/clients", "/people?organisation=ombudsman-tj"}) {
            assertThat(call("GET", path, officer, null).statusCode()).as(path).isEqualTo(403);
            assertThat(call("GET", path, null, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(call("POST", "/clients", officer, "{}").statusCode()).isEqualTo(403);
        assertThat(call("POST", "/people", null, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorCannotCloseTheirOwnAccount() {
        String own = claims(admin).get("sub").asString();
        assertThat(call("DELETE", "/people/" + own, admin, null).statusCode()).isEqualTo(409);
    }

    private static String token(String name) throws Exception {
        String code = Portal.code(new Browser(house), name, "safar-bo-hamroh");
        return json(new Portal(house, keys).exchange(code, Portal.VERIFIER))
                .get("access_token")
                .asString();
    }

    private static HttpResponse<String> clientToken(String id, String secret) {
        return new Browser(house)
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        Portal.basic(id, secret));
    }

    private static JsonNode created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> call(
            String method, String path, @Nullable String token, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/id/admin" + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
