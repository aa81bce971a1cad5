package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Browser.form;
import static org.hamroh.identity.running.Browser.location;
import static org.hamroh.identity.running.Browser.query;
import static org.hamroh.identity.running.Portal.claims;
import static org.hamroh.identity.running.Portal.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The issuer at a path behind a proxy, spoken to as the portal, the services and strangers do. */
class ProtocolTest {

    private static final String OFFICER = "officer@ombudsman-sve.example";
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
    void discoveryNamesPublicAddressesWhateverAddressWasAsked() {
        JsonNode discovery = json(new Browser(house).get("/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").asString()).isEqualTo(House.PUBLIC + "/id");
        assertThat(discovery.get("authorization_endpoint").asString()).isEqualTo(House.PUBLIC + "/id/oauth2/authorize");
        assertThat(discovery.get("jwks_uri").asString()).isEqualTo(House.PUBLIC + "/id/oauth2/jwks");
        assertThat(discovery.get("grant_types_supported").toString()).doesNotContain("token-exchange");
    }

    @Test
    void publishedKeysHoldNothingPrivate() {
        JsonNode key = json(new Browser(house).get("/oauth2/jwks")).get("keys").get(0);
        assertThat(key.get("kid").asString()).isNotBlank();
        assertThat(key.has("d")).isFalse();
        assertThat(key.has("p")).isFalse();
    }

    @Test
    void aStrangerIsSentToTheSignInPageAtThePublicAddressInTheLanguageOfThePortal() throws Exception {
        Map<String, String> request = Portal.request();
        request.put("ui_locales", "xx ky ru");
        HttpResponse<String> answer = new Browser(house).get("/oauth2/authorize?" + form(request));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(House.PUBLIC + "/id/sign-in?lang=ky");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("HAMROH_ID=")
                .contains("Path=/id", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void anOfficerSignsInAndTheTokensSayWhoForWhomAsWhatAndWhere() throws Exception {
        JsonNode tokens = json(portal.exchange(Portal.code(new Browser(house), OFFICER, PASSWORD), Portal.VERIFIER));
        JsonNode access = claims(tokens.get("access_token").asString());
        assertThat(access.get("iss").asString()).isEqualTo(House.PUBLIC + "/id");
        assertThat(access.get("aud").asString()).isEqualTo("hamroh");
        assertThat(access.get("org").asString()).isEqualTo("ombudsman-ru-sve");
        assertThat(access.get("org_type").asString()).isEqualTo("counterpart");
        assertThat(access.get("roles").toString()).isEqualTo("[\"counterpart.officer\"]");
        assertThat(access.get("places").toString()).isEqualTo("[\"RU-SVE\"]");
        assertThat(access.get("locale").asString()).isEqualTo("ru");
        assertThat(access.has("name")).isFalse();
        assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(45);

        JsonNode identity = claims(tokens.get("id_token").asString());
        assertThat(identity.get("sub")).isEqualTo(access.get("sub"));
        assertThat(identity.get("aud").asString()).isEqualTo("portal");
        assertThat(identity.get("name").asString()).isEqualTo("Андрей Уральцев");
        assertThat(identity.get("nonce").asString()).isEqualTo("nonce-of-the-portal");
        assertThat(identity.has("roles")).isFalse();
    }

    @Test
    void aRefreshTokenBringsFreshTokensUntilTheOfficerSignsOut() throws Exception {
        Browser browser = new Browser(house);
        JsonNode tokens = json(portal.exchange(Portal.code(browser, OFFICER, PASSWORD), Portal.VERIFIER));
        String refresh = tokens.get("refresh_token").asString();
        assertThat(json(portal.refresh(refresh)).get("access_token").asString())
                .isNotEqualTo(tokens.get("access_token").asString());

        // The portal still holds the first ID token, although the refresh brought another one.
        HttpResponse<String> out = browser.get("/connect/logout?"
                + form(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        House.PUBLIC + "/")));
        assertThat(location(out)).isEqualTo(House.PUBLIC + "/");
        assertThat(portal.refresh(refresh).statusCode()).isEqualTo(400);
        assertThat(location(browser.get("/oauth2/authorize?" + form(Portal.request()))))
                .contains("/id/sign-in");
    }

    @Test
    void signingOutGoesNowhereButToThePortal() throws Exception {
        Browser browser = new Browser(house);
        JsonNode tokens = json(portal.exchange(Portal.code(browser, OFFICER, PASSWORD), Portal.VERIFIER));
        HttpResponse<String> out = browser.get("/connect/logout?"
                + form(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        "https://elsewhere.example/")));
        assertThat(out.statusCode()).isEqualTo(400);
        assertThat(location(out)).isEmpty();
    }

    @Test
    void aRequestWithoutCodeChallengeIsRefused() throws Exception {
        Browser browser = new Browser(house);
        Portal.code(browser, OFFICER, PASSWORD);
        Map<String, String> request = Portal.request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        String back = location(browser.get("/oauth2/authorize?" + form(request)));
        assertThat(query(back)).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void aPlainCodeChallengeIsRefused() throws Exception {
        Browser browser = new Browser(house);
        Portal.code(browser, OFFICER, PASSWORD);
        Map<String, String> request = Portal.request();
        request.put("code_challenge_method", "plain");
        assertThat(query(location(browser.get("/oauth2/authorize?" + form(request)))))
                .doesNotContainKey("code");
    }

    @Test
    void aWrongVerifierGetsNoToken() throws Exception {
        String code = Portal.code(new Browser(house), OFFICER, PASSWORD);
        assertThat(portal.exchange(code, Portal.VERIFIER + "x").statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownRedirectIsRefusedWithAPageAndNoRedirect() throws Exception {
        Map<String, String> request = Portal.request();
        request.put("redirect_uri", "https://elsewhere.example/login/oauth2/code/hamroh");
        HttpResponse<String> answer = new Browser(house).get("/oauth2/authorize?" + form(request));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(location(answer)).isEmpty();
        assertThat(answer.body()).contains("<h1>", "Ин дархостро иҷро карда натавонистем");
    }

    @Test
    void aWrongClientSecretIsRefused() throws Exception {
        String code = Portal.code(new Browser(house), OFFICER, PASSWORD);
        HttpResponse<String> answer = new Browser(house)
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "authorization_code", "code", code, "code_verifier", Portal.VERIFIER),
                        "Authorization",
                        Portal.basic("portal", "guess"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeIsExchangedOnceEvenByManyAtTheSameMoment() throws Exception {
        String code = Portal.code(new Browser(house), OFFICER, PASSWORD);
        Callable<Integer> exchange =
                () -> portal.exchange(code, Portal.VERIFIER).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(java.util.Collections.nCopies(8, exchange)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).contains(400);
        }
    }

    @Test
    void noTokenLiesReadableInTheDatabase() throws Exception {
        JsonNode tokens = json(portal.exchange(Portal.code(new Browser(house), OFFICER, PASSWORD), Portal.VERIFIER));
        var stored = new java.util.ArrayList<org.bson.Document>();
        house.bean(org.springframework.data.mongodb.core.MongoTemplate.class)
                .getCollection("authorizations")
                .find()
                .into(stored);
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document.toJson())
                        .doesNotContain(tokens.get("refresh_token").asString())
                        .doesNotContain(tokens.get("access_token").asString()));
    }
}
