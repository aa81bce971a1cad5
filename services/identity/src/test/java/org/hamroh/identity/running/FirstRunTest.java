package org.hamroh.identity.running;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamroh.identity.running.Browser.form;
import static org.hamroh.identity.running.Browser.location;
import static org.hamroh.identity.running.Portal.claims;
import static org.hamroh.identity.running.Portal.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.identity.signin.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The first person in a new house, what a restart keeps, and that the head of the audit is told to the others. */
class FirstRunTest {

    private static final Pattern ONE_TIME = Pattern.compile("[a-z0-9]{4}(-[a-z0-9]{4}){4}");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final String CHOSEN = "себ нок анор ангур";

    @TempDir
    Path keys;

    private final String database = Engine.freshDatabase();

    @Test
    void theAdministratorGetsInWithTheOneTimePasswordOnlyToChooseAnother() throws Exception {
        try (House house = House.open(database, keys, false)) {
            String oneTime = oneTimePassword(house);
            Browser browser = new Browser(house);
            browser.get("/oauth2/authorize?" + form(Portal.request()));
            assertThat(location(browser.signIn("administrator", oneTime)))
                    .isEqualTo(House.PUBLIC + "/id/change-password");
            assertThat(location(browser.get("/oauth2/authorize?" + form(Portal.request()))))
                    .as("no code before the password is changed")
                    .contains("/id/sign-in");

            assertThat(change(browser, oneTime, oneTime).statusCode()).isEqualTo(422);
            assertThat(change(browser, "short", "short").statusCode()).isEqualTo(422);
            assertThat(change(browser, CHOSEN, CHOSEN + "!").statusCode()).isEqualTo(422);
            assertThat(location(change(browser, CHOSEN, CHOSEN))).endsWith("/id/second-factor/set-up");
            assertThat(location(browser.get("/oauth2/authorize?" + form(Portal.request()))))
                    .as("no code before there is a second factor")
                    .contains("/id/sign-in");
            App app =
                    new App(SECRET.matcher(browser.get("/second-factor/set-up").body())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
            browser.fill(
                    "/second-factor/set-up",
                    Map.of("code", app.code(house.clock().instant())));
            var codes = browser.get("/second-factor/codes");
            assertThat(location(browser.post("/second-factor/done", Browser.csrf(codes.body()))))
                    .endsWith("/id/terms");
            assertThat(browser.fill("/terms", Map.of()).statusCode()).isEqualTo(422);
            String goOn = location(browser.fill("/terms", Map.of("agree", Terms.version())));
            assertThat(goOn).startsWith(House.PUBLIC + "/id/oauth2/authorize");
            String code = Browser.query(location(browser.get(goOn))).get("code");

            JsonNode access = claims(json(new Portal(house, keys).exchange(code, Portal.VERIFIER))
                    .get("access_token")
                    .asString());
            assertThat(access.get("roles").toString()).isEqualTo("[\"admin\"]");
            assertThat(access.get("org_type").asString()).isEqualTo("platform");

            assertThat(new Browser(house).signIn("administrator", oneTime).statusCode())
                    .isEqualTo(422);
            assertThat(location(new Browser(house).signIn("administrator", CHOSEN)))
                    .endsWith("/id/second-factor");
        }
        try (House again = House.open(database, keys, false)) {
            assertThat(again.console()).as("printed once, at the first start").doesNotContain("administrator");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> again.bean(MongoTemplate.class)
                                    .getCollection("auditHeads")
                                    .countDocuments(and(gt("told", 0), size("outbox", 0)))
                            == 1);
        }
    }

    @Test
    void thePageToChangeThePasswordIsClosedToStrangers() {
        try (House house = House.open(database, keys, false)) {
            Browser stranger = new Browser(house);
            assertThat(location(stranger.get("/change-password"))).endsWith("/id/sign-in");
            assertThat(stranger.fill("/sign-in", Map.of()).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void keysAndRefreshTokensSurviveARestart() throws Exception {
        String refresh;
        String kid;
        try (House house = House.open(database, keys, true)) {
            JsonNode tokens = json(new Portal(house, keys)
                    .exchange(
                            Portal.code(new Browser(house), "head@ombudsman.example", "safar-bo-hamroh"),
                            Portal.VERIFIER));
            refresh = tokens.get("refresh_token").asString();
            kid = kid(house);
        }
        try (House again = House.open(database, keys, true)) {
            assertThat(kid(again)).isEqualTo(kid);
            JsonNode tokens = json(new Portal(again, keys).refresh(refresh));
            String access = tokens.get("access_token").asString();
            assertThat(claims(access).get("roles").toString()).contains("ombudsman.head");
            JsonNode user = json(new Browser(again).get("/userinfo", "Authorization", "Bearer " + access));
            assertThat(user.get("name").asString()).isEqualTo("Фарҳод Назаров");
        }
    }

    @Test
    void inventedPeopleAreRefusedOnceTheDemonstrationIsOver() throws Exception {
        String refresh;
        try (House house = House.open(database, keys, true)) {
            assertThat(house.console()).doesNotContain("administrator");
            refresh = json(new Portal(house, keys)
                            .exchange(
                                    Portal.code(new Browser(house), "admin@platform.example", "safar-bo-hamroh"),
                                    Portal.VERIFIER))
                    .get("refresh_token")
                    .asString();
        }
        try (House real = House.open(database, keys, false)) {
            assertThat(new Browser(real)
                            .signIn("admin@platform.example", "safar-bo-hamroh")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(new Portal(real, keys).refresh(refresh).statusCode()).isEqualTo(400);
            assertThat(oneTimePassword(real)).isNotBlank();
        }
    }

    @Test
    void aHouseThatNeverWasADemonstrationKnowsNoInventedPeople() {
        try (House house = House.open(database, keys, false)) {
            assertThat(house.bean(org.hamroh.identity.person.People.class).count())
                    .isEqualTo(1);
        }
    }

    private static HttpResponse<String> change(Browser browser, String password, String repeated) {
        return browser.fill("/change-password", Map.of("password", password, "repeated", repeated));
    }

    private static String kid(House house) {
        return json(new Browser(house).get("/oauth2/jwks"))
                .get("keys")
                .get(0)
                .get("kid")
                .asString();
    }

    private static String oneTimePassword(House house) {
        Matcher printed = ONE_TIME.matcher(house.console());
        assertThat(printed.find()).as(house.console()).isTrue();
        String password = printed.group();
        assertThat(printed.find()).as("printed only once").isFalse();
        return password;
    }
}
