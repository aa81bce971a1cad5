package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Browser.form;
import static org.hamroh.identity.running.Browser.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamroh.identity.factor.Passkey;
import org.hamroh.identity.link.LinkDesk;
import org.hamroh.identity.person.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where a second factor is required, nobody with a role gets in without one. Each test has a person of its own. */
class SecondFactorTest {

    private static final String PASSWORD = "safar-bo-hamroh";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODES = Pattern.compile("<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</li>");

    @TempDir
    static Path keys;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Engine.freshDatabase(), keys, true, "--hamroh.second-factor=required");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anOfficerSetsAnAppUpSeesRecoveryCodesOnceAndThenNeedsTheApp() throws Exception {
        String name = "officer@ombudsman.example";
        Browser browser = new Browser(house);
        assertThat(location(browser.signIn(name, PASSWORD))).endsWith("/id/second-factor/set-up");
        assertThat(location(authorize(browser))).as("no code yet").contains("/id/sign-in");
        HttpResponse<String> picture = browser.get("/second-factor/code.svg");
        assertThat(picture.body()).startsWith("<svg");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        App app = app(browser);
        assertThat(setUp(browser, "000000").statusCode()).isEqualTo(422);
        HttpResponse<String> shown = setUp(browser, app.code(house.clock().instant()));
        List<String> codes = codes(shown);
        assertThat(codes).hasSize(10);
        assertThat(codes(browser.get("/second-factor/codes?lang=ru")))
                .as("another language shows the same codes")
                .isEqualTo(codes);
        assertThat(location(browser.post("/second-factor/done", csrf(shown))))
                .as("where the portal waits")
                .startsWith(House.PUBLIC + "/id/oauth2/authorize");
        assertThat(location(authorize(browser))).startsWith(Portal.REDIRECT);
        assertThat(location(browser.get("/second-factor/codes")))
                .as("shown no more")
                .endsWith("/id/sign-in");

        Browser again = new Browser(house);
        assertThat(location(again.signIn(name, PASSWORD))).endsWith("/id/second-factor");
        assertThat(location(again.get("/second-factor/set-up")))
                .as("the password alone takes no other app")
                .endsWith("/id/sign-in");
        assertThat(prove(again, app.code(house.clock().instant())).statusCode())
                .as("the code was used to set the app up")
                .isEqualTo(422);
        house.clock().forward(Duration.ofSeconds(30));
        String code = app.code(house.clock().instant());
        assertThat(location(prove(again, code))).isEqualTo(House.PUBLIC + "/");

        Browser thief = new Browser(house);
        thief.signIn(name, PASSWORD);
        assertThat(prove(thief, code).statusCode()).as("seen over a shoulder").isEqualTo(422);
        assertThat(location(authorize(thief))).contains("/id/sign-in");

        Browser withoutPhone = new Browser(house);
        withoutPhone.signIn(name, PASSWORD);
        assertThat(location(prove(withoutPhone, codes.get(3).toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(House.PUBLIC + "/");
        Browser twice = new Browser(house);
        twice.signIn(name, PASSWORD);
        assertThat(prove(twice, codes.get(3)).statusCode()).isEqualTo(422);
        assertThat(stored())
                .doesNotContain(codes.get(0))
                .doesNotContain(codes.get(0).replace("-", ""));
    }

    @Test
    void wrongCodesLockAsWrongPasswordsDoEvenTheRightCode() {
        String name = "head@ombudsman.example";
        Browser browser = new Browser(house);
        browser.signIn(name, PASSWORD);
        App app = app(browser);
        setUp(browser, app.code(house.clock().instant()));
        house.clock().forward(Duration.ofSeconds(60));

        Browser guesser = new Browser(house);
        guesser.signIn(name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(prove(guesser, "12345" + i).statusCode()).isEqualTo(422);
        }
        assertThat(prove(guesser, app.code(house.clock().instant())).statusCode())
                .isEqualTo(422);
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode())
                .as("the same lock")
                .isEqualTo(422);
        house.clock().forward(Duration.ofMinutes(10));
        Browser owner = new Browser(house);
        owner.signIn(name, PASSWORD);
        assertThat(location(prove(owner, app.code(house.clock().instant())))).isEqualTo(House.PUBLIC + "/");
    }

    @Test
    void whoHasNoRoleNeedsNoSecondFactor() {
        assertThat(location(new Browser(house).signIn("nobody@platform.example", PASSWORD)))
                .isEqualTo(House.PUBLIC + "/");
    }

    @Test
    void theSetUpPageIsClosedToStrangers() {
        assertThat(location(new Browser(house).get("/second-factor/set-up"))).endsWith("/id/sign-in");
        assertThat(location(new Browser(house).get("/second-factor"))).endsWith("/id/sign-in");
        assertThat(new Browser(house).get("/second-factor/code.svg").statusCode())
                .isEqualTo(404);
        assertThat(location(new Browser(house).get("/account"))).endsWith("/id/sign-in");
    }

    @Test
    void aLinkForALostPhoneLetsItsOwnerStartAnewAndEverybodyElseOut() {
        String name = "coordinator@health.example";
        Browser browser = new Browser(house);
        browser.signIn(name, PASSWORD);
        HttpResponse<String> shown =
                setUp(browser, app(browser).code(house.clock().instant()));
        browser.post("/second-factor/done", csrf(shown));
        var person = house.bean(People.class).findBySignInName(name).orElseThrow();
        var link = house.bean(LinkDesk.class).make(person.id(), true, LinkDesk.INVITATION);

        Browser anew = new Browser(house);
        assertThat(anew.fill("/link", Map.of("code", "aaaa-bbbb")).statusCode()).isEqualTo(422);
        assertThat(location(anew.fill("/link", Map.of("code", link.code())))).endsWith("/id/link/password");
        String chosen = "нони гарми субҳ";
        assertThat(location(anew.fill("/link/password", Map.of("password", chosen, "repeated", chosen))))
                .endsWith("/id/second-factor/set-up");
        assertThat(new Browser(house).fill("/link", Map.of("code", link.code())).statusCode())
                .as("good once")
                .isEqualTo(422);
        assertThat(location(browser.get("/account"))).as("the old session").endsWith("/id/sign-in");
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aPasskeyThatNobodyAskedForIsRefused() {
        HttpResponse<String> answer =
                new Browser(house).fillAt("/sign-in", "/sign-in/passkey", Map.of("answer", "{\"id\":\"x\"}"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(house.bean(MongoTemplate.class)
                        .count(new org.springframework.data.mongodb.core.query.Query(), Passkey.class))
                .isZero();
    }

    private static App app(Browser browser) {
        return new App(SECRET.matcher(browser.get("/second-factor/set-up").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    }

    private static HttpResponse<String> setUp(Browser browser, String code) {
        HttpResponse<String> answer = browser.fill("/second-factor/set-up", Map.of("code", code));
        return location(answer).endsWith("/second-factor/codes") ? browser.get("/second-factor/codes") : answer;
    }

    private static HttpResponse<String> prove(Browser browser, String code) {
        return browser.fill("/second-factor", Map.of("code", code));
    }

    private static List<String> codes(HttpResponse<String> page) {
        return CODES.matcher(page.body())
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }

    private static Map<String, String> csrf(HttpResponse<String> page) {
        return Browser.csrf(page.body());
    }

    private static HttpResponse<String> authorize(Browser browser) throws Exception {
        return browser.get("/oauth2/authorize?" + form(Portal.request()));
    }

    private static String stored() {
        return String.valueOf(
                house.bean(MongoTemplate.class).getCollection("people").find().into(new java.util.ArrayList<>()));
    }
}
