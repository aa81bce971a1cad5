package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** Any OpenID Connect issuer can take identity's place by configuration: people sign in to the workspace at another one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"hamroh.keys=target/keys", "hamroh.sign-in.client=hamroh-site"})
class AnotherIssuerTest {
    private static final AnotherIssuer ISSUER = new AnotherIssuer();
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("hamroh.public-url", () -> "http://localhost:" + PORT);
        properties.add("hamroh.issuer", () -> ISSUER.address() + "/realm");
        properties.add("hamroh.jwks-uri", () -> ISSUER.address() + "/realm/keys");
        properties.add("hamroh.sign-in.authorize-uri", () -> ISSUER.address() + "/realm/auth");
        properties.add("hamroh.sign-in.token-uri", () -> ISSUER.address() + "/realm/token");
        properties.add("hamroh.sign-in.end-session-uri", () -> ISSUER.address() + "/realm/bye");
        properties.add("hamroh.sign-in.account-uri", () -> ISSUER.address() + "/realm/me");
        // Nothing of ours answers; the pages say so.
        for (String service : new String[] {"identity", "ombudsman", "coordination", "loans"}) {
            properties.add("hamroh." + service + "-url", () -> ISSUER.address() + "/none");
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void peopleSignInAtIt() throws Exception {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.ALWAYS)
                .build()) {
            HttpResponse<String> page = get(browser, "/en/workspace/break-glass");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/en/workspace/break-glass");
            assertThat(page.body()).contains("Зафар", ISSUER.address() + "/realm/me");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("form-action 'self' " + ISSUER.address() + ";");
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
