package org.hamroh.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Signs a demo person in as the portal does, and keeps the token. Good for ten minutes. */
final class SignIn {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String VERIFIER = "benchmark-".repeat(6);

    private final Platform platform;
    private final String redirect;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    SignIn(Platform platform) {
        this.platform = platform;
        this.redirect = platform.address() + "/login/oauth2/code/hamroh";
    }

    /** An access token. */
    String token(String name, String password) throws IOException, InterruptedException {
        String location = get(platform.address() + "/id/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid profile",
                        "redirect_uri", redirect,
                        "state", "s",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256")));
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(location)));
        Matcher csrf = HIDDEN.matcher(page.body());
        Map<String, String> fields = csrf.find()
                ? Map.of("name", name, "password", password, "_csrf", csrf.group(1))
                : Map.of("name", name, "password", password);
        String next = location(send(HttpRequest.newBuilder(URI.create(location))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))));
        while (!next.startsWith(redirect)) {
            next = get(next);
        }
        return exchange(URI.create(next).getQuery().replaceAll("(?:^|.*&)code=([^&]+).*", "$1"));
    }

    private String exchange(String code) throws IOException, InterruptedException {
        String secret = Files.readString(platform.data().resolve("keys/portal-client-secret"))
                .strip();
        String basic = Base64.getEncoder().encodeToString(("portal:" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(platform.address() + "/id/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", VERIFIER)))));
        if (answer.statusCode() != 200) {
            throw new IOException("No token: " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private String get(String address) throws IOException, InterruptedException {
        return location(send(HttpRequest.newBuilder(URI.create(address))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private String location(HttpResponse<String> answer) throws IOException {
        return answer.headers()
                .firstValue("Location")
                .map(where -> answer.uri().resolve(where).toString())
                .orElseThrow(() -> new IOException("Sign-in stopped at " + answer.uri() + ": " + answer.statusCode()));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
