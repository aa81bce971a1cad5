package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal as identity sees it: sends browsers here and exchanges codes at the internal address. */
final class Portal {

    static final String REDIRECT = House.PUBLIC + "/login/oauth2/code/hamroh";
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final String secret;

    Portal(House house, Path keys) throws Exception {
        this.house = house;
        this.secret = Files.readString(keys.resolve("portal-client-secret"));
    }

    static Map<String, String> request() throws Exception {
        byte[] challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("scope", "openid profile");
        request.put("state", "state-of-the-portal");
        request.put("nonce", "nonce-of-the-portal");
        request.put("redirect_uri", REDIRECT);
        request.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** Signs somebody in with this browser and returns the authorization code. */
    static String code(Browser browser, String name, String password) throws Exception {
        assertThat(browser.get("/oauth2/authorize?" + Browser.form(request())).statusCode())
                .isEqualTo(302);
        String goOn = Browser.location(browser.signIn(name, password));
        String back = Browser.location(browser.get(goOn));
        assertThat(back).startsWith(REDIRECT);
        return Browser.query(back).get("code");
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> token(Map<String, String> fields) {
        return new Browser(house).post("/oauth2/token", fields, "Authorization", basic("portal", secret));
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
