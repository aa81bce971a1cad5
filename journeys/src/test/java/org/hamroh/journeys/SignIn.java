package org.hamroh.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs a demo person in as the portal does: authorization code with PKCE, through the gateway, without a browser. */
final class SignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Platform platform;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    SignIn(Platform platform) {
        this.platform = platform;
    }

    /** An access token of this person. */
    static String token(Platform platform, String person) {
        var signIn = new SignIn(platform);
        Api.Answer answer = signIn.redeem(signIn.code(person), signIn.verifier).expect(200);
        return answer.json().required("access_token").asString();
    }

    /** The value of an {@code Authorization} header for this person. */
    static String bearer(Platform platform, String person) {
        return "Bearer " + token(platform, person);
    }

    /** As {@link #bearer}, for longer than the 45 seconds of one token: signs in again when the last is half a minute old. */
    static Supplier<String> lasting(Platform platform, String person) {
        return new Supplier<>() {
            private String bearer = "";
            private long since;

            @Override
            public synchronized String get() {
                if (bearer.isEmpty() || System.nanoTime() - since > 30_000_000_000L) {
                    bearer = SignIn.bearer(platform, person);
                    since = System.nanoTime();
                }
                return bearer;
            }
        };
    }

    /** The address that begins a sign-in, with PKCE or, for those who try, without. */
    String authorizeAddress(boolean withPkce) {
        var parameters = new java.util.TreeMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "portal");
        parameters.put("scope", "openid profile");
        parameters.put("state", UUID.randomUUID().toString());
        parameters.put("nonce", UUID.randomUUID().toString());
        parameters.put("redirect_uri", redirect());
        if (withPkce) {
            parameters.put("code_challenge", challenge(verifier));
            parameters.put("code_challenge_method", "S256");
        }
        return "/id/oauth2/authorize?" + form(parameters);
    }

    String redirect() {
        return platform.address() + "/login/oauth2/code/hamroh";
    }

    String verifier() {
        return verifier;
    }

    /** Walks from the portal's redirect over the sign-in page to the code. */
    String code(String person) {
        String authorize = authorizeAddress(true);
        var page = follow(get(platform.at(authorize)));
        var csrf = CSRF.matcher(page.body());
        var fields = new java.util.TreeMap<>(Map.of("name", person, "password", Platform.PASSWORD));
        if (csrf.find()) {
            fields.put("_csrf", csrf.group(1));
        }
        var answer = send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(fields))));
        for (int step = 0; step < 5; step++) {
            String next = answer.headers().firstValue("Location").orElse("");
            Matcher code = CODE.matcher(next);
            if (next.startsWith(redirect()) && code.find()) {
                return code.group(1);
            }
            if (next.isEmpty()) {
                break;
            }
            answer = get(answer.uri().resolve(next));
        }
        throw new AssertionError("no code for " + person + ": " + answer.statusCode() + " " + answer.body());
    }

    /** Exchanges a code for tokens as the portal, whose secret lies in the data folder. */
    Api.Answer redeem(String code, String withVerifier) {
        try {
            String secret = Files.readString(platform.data().resolve("keys/portal-client-secret"))
                    .strip();
            String basic = Base64.getEncoder().encodeToString(("portal:" + secret).getBytes(StandardCharsets.UTF_8));
            return Api.send(Api.of(platform)
                    .request("/id/oauth2/token")
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            redirect(),
                            "code_verifier",
                            withVerifier)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> here = answer;
        for (int step = 0; step < 5 && here.statusCode() / 100 == 3; step++) {
            here = get(here.uri().resolve(here.headers().firstValue("Location").orElseThrow()));
        }
        return here;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
