package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Browser.form;
import static org.hamroh.identity.running.Browser.location;
import static org.hamroh.identity.running.Portal.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hamroh.identity.person.People;
import org.hamroh.identity.session.SessionsDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A session lasts over refreshes and restarts, and ends everywhere at once when it must. */
class SessionTest {

    private static final String PASSWORD = "safar-bo-hamroh";

    @TempDir
    static Path keys;

    private static House house;
    private static Portal portal;

    @BeforeAll
    static void open() throws Exception {
        house = House.open(Engine.freshDatabase(), keys, true);
        portal = new Portal(house, keys);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsReuseEndsTheWholeFamily() throws Exception {
        Browser browser = new Browser(house);
        String first = refresh(signIn(browser, "officer@ombudsman.example"));
        String second = refresh(json(portal.refresh(first)));
        String third = refresh(json(portal.refresh(second)));
        assertThat(third).isNotIn(first, second);

        house.clock().forward(Duration.ofSeconds(11));
        assertThat(portal.refresh(first).statusCode()).isEqualTo(400);
        assertThat(portal.refresh(third).statusCode())
                .as("the thief's or the owner's")
                .isEqualTo(400);
        assertThat(location(authorize(browser))).as("the session").contains("/id/sign-in");
    }

    @Test
    void requestsOfOneClientAtTheSameMomentGetTheSameTokens() throws Exception {
        String first = refresh(signIn(new Browser(house), "head@ombudsman.example"));
        Callable<String> refreshing = () -> refresh(json(portal.refresh(first)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = threads.invokeAll(Collections.nCopies(6, refreshing)).stream()
                    .map(answer -> answer.resultNow())
                    .distinct()
                    .toList();
            assertThat(brought).hasSize(1);
            assertThat(portal.refresh(brought.getFirst()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoseSessionEndsGetsNoTokenAndMustSignInAgain() throws Exception {
        Browser browser = new Browser(house);
        Browser elsewhere = new Browser(house);
        String refresh = refresh(signIn(browser, "coordinator@health.example"));
        String other = refresh(signIn(elsewhere, "coordinator@health.example"));
        var person = house.bean(People.class)
                .findBySignInName("coordinator@health.example")
                .orElseThrow()
                .id();
        var sessions = house.bean(SessionsDesk.class);
        assertThat(sessions.of(person)).hasSize(2);
        assertThat(sessions.end(person, sessions.of(person).getFirst().id())).isTrue();

        assertThat(portal.refresh(other).statusCode()).isEqualTo(400);
        assertThat(location(authorize(elsewhere))).contains("/id/sign-in");
        assertThat(portal.refresh(refresh).statusCode()).isEqualTo(200);
        assertThat(location(authorize(browser))).startsWith(Portal.REDIRECT);
    }

    @Test
    void whoChangesTheOwnPasswordIsSignedOutEverywhereElse() throws Exception {
        Browser browser = new Browser(house);
        Browser elsewhere = new Browser(house);
        signIn(browser, "translator@content.example");
        String other = refresh(signIn(elsewhere, "translator@content.example"));

        String chosen = "се ангури сиёҳ";
        assertThat(browser.fill("/account/password", Map.of("password", chosen, "repeated", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(browser.fill("/account/password", Map.of("password", chosen, "repeated", chosen))))
                .endsWith("/id/account?done=password");

        assertThat(portal.refresh(other).statusCode()).isEqualTo(400);
        assertThat(location(authorize(browser))).startsWith(Portal.REDIRECT);
        assertThat(new Browser(house)
                        .signIn("translator@content.example", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRestartSignsNobodyOut(@TempDir Path folder) throws Exception {
        String database = Engine.freshDatabase();
        Browser browser;
        try (House before = House.open(database, folder, true)) {
            browser = new Browser(before);
            Portal.code(browser, "officer@lender.example", PASSWORD);
        }
        try (House after = House.open(database, folder, true)) {
            assertThat(location(authorize(browser.movedTo(after)))).startsWith(Portal.REDIRECT);
        }
    }

    @Test
    void aSessionTellsItsDeviceAndNoAddress() throws Exception {
        Browser browser = new Browser(house);
        signIn(browser, "editor@content.example");
        String stored = String.valueOf(house.bean(org.springframework.data.mongodb.core.MongoTemplate.class)
                .getCollection("sessions")
                .find()
                .into(new java.util.ArrayList<>()));
        assertThat(stored)
                .contains("device=")
                .doesNotContain("127.0.0.1")
                .doesNotContain(browser.cookie("HAMROH_ID_SESSION"));
    }

    private static JsonNode signIn(Browser browser, String name) throws Exception {
        return json(portal.exchange(Portal.code(browser, name, PASSWORD), Portal.VERIFIER));
    }

    private static String refresh(JsonNode tokens) {
        return tokens.get("refresh_token").asString();
    }

    private static HttpResponse<String> authorize(Browser browser) throws Exception {
        return browser.get("/oauth2/authorize?" + form(Portal.request()));
    }
}
