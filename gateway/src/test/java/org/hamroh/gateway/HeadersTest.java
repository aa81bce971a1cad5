package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final String STRICT = "default-src 'none'; frame-ancestors 'none'";
    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand("hamroh.public-url=http://hamroh.example:8080");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @BeforeEach
    void forget() {
        stand.forget();
    }

    @Test
    void whatAVisitorClaimsAboutWhereHeComesFromIsDropped() throws Exception {
        stand.status(
                "GET",
                "/id/login",
                "X-Forwarded-For: 1.2.3.4",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=1.2.3.4;host=evil.example",
                "X-Real-IP: 1.2.3.4",
                "True-Client-IP: 1.2.3.4",
                "X-Original-URL: /actuator",
                "X-Rewrite-URL: /actuator",
                "X-HTTP-Method-Override: DELETE",
                "X-Hamroh-Roles: admin",
                "X_Forwarded_For: 1.2.3.4",
                "tracestate: evil=1",
                "baggage: role=admin");

        Map<String, List<String>> headers = stand.identity.last().headers();
        assertThat(headers).containsEntry("x-forwarded-for", List.of("127.0.0.1"));
        assertThat(headers).containsEntry("x-forwarded-proto", List.of("http"));
        assertThat(headers).containsEntry("x-forwarded-host", List.of("hamroh.example:8080"));
        assertThat(headers).containsEntry("x-forwarded-port", List.of("8080"));
        assertThat(headers).containsEntry("host", List.of("hamroh.example:8080"));
        assertThat(headers.toString()).doesNotContain("evil", "1.2.3.4", "admin", "actuator", "DELETE");
    }

    @Test
    void theHostOfThePublicAddressIsToldWhateverTheVisitorSent() throws Exception {
        stand.raw("GET /tg HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(stand.portal.last().header("host")).isEqualTo("hamroh.example:8080");
    }

    @Test
    void onlySignInLearnsAddressAndBrowser() {
        stand.get("/api/ombudsman/complaints/mine", "User-Agent", "a browser");
        stand.get("/tg", "User-Agent", "a browser");
        stand.get("/id/login", "User-Agent", "a browser");

        assertThat(stand.ombudsman.last().headers()).doesNotContainKeys("user-agent", "x-forwarded-for");
        assertThat(stand.portal.last().headers()).doesNotContainKeys("user-agent", "x-forwarded-for");
        assertThat(stand.identity.last().header("user-agent")).isEqualTo("a browser");
    }

    @Test
    void aVisitorCannotStripTheGatewaysOwnHeaders() throws Exception {
        stand.status("GET", "/id/login", "Connection: X-Forwarded-For, X-Forwarded-Proto, Host, traceparent");
        assertThat(stand.identity.last().headers())
                .containsKeys("x-forwarded-for", "x-forwarded-proto", "host", "traceparent");
    }

    @Test
    void headersOfTheConnectionDoNotPass() throws Exception {
        stand.status("GET", "/tg", "Keep-Alive: 5", "TE: trailers", "Upgrade: websocket", "Proxy-Authorization: x");
        assertThat(stand.portal.last().headers())
                .doesNotContainKeys("keep-alive", "te", "upgrade", "proxy-authorization");
    }

    @Test
    void whatTheJourneyNeedsPasses() {
        stand.portal.behave(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "HAMROH_PORTAL=new; Path=/; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "second=2");
            exchange.getResponseHeaders().add("Location", "http://hamroh.example:8080/tg");
            Application.answer(exchange, 303, "");
        });

        HttpResponse<String> answer = stand.get(
                "/tg/workspace",
                "Cookie",
                "HAMROH_PORTAL=old; x=y",
                "Authorization",
                "Bearer t",
                "HX-Request",
                "true",
                "Idempotency-Key",
                "k",
                "If-Match",
                "\"3\"",
                "Receipt-Code",
                "1",
                "X-CSRF-TOKEN",
                "c");

        assertThat(stand.portal.last().header("cookie")).isEqualTo("HAMROH_PORTAL=old; x=y");
        assertThat(stand.portal.last().headers())
                .containsKeys(
                        "authorization", "hx-request", "idempotency-key", "if-match", "receipt-code", "x-csrf-token");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("HAMROH_PORTAL=new; Path=/; HttpOnly", "second=2");
        assertThat(answer.headers().firstValue("Location")).contains("http://hamroh.example:8080/tg");
    }

    @Test
    void everyAnswerIsHardenedAndNoHeaderComesTwice() {
        stand.portal.behave(exchange -> {
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().add("Referrer-Policy", "unsafe-url");
            exchange.getResponseHeaders().add("Strict-Transport-Security", "max-age=1");
            exchange.getResponseHeaders().add("Server", "secret/1.0");
            exchange.getResponseHeaders().add("X-Powered-By", "secret");
            Application.answer(exchange, 200, "x");
        });
        for (String path : List.of("/tg", "/api/ombudsman/x", "/id/x", "/actuator", "/x//y", "/%zz")) {
            Map<String, List<String>> headers = rawHeaders(path);
            assertThat(headers)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-embedder-policy", List.of("require-corp"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("content-security-policy", List.of(STRICT))
                    .containsKey("permissions-policy")
                    .doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
            assertThat(headers)
                    .allSatisfy((name, values) -> assertThat(values).as(name).hasSize(1));
        }
    }

    @Test
    void aPagesOwnContentSecurityPolicyReplacesTheStrictOne() {
        stand.portal.behave(exchange -> {
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            Application.answer(exchange, 200, "x");
        });
        assertThat(stand.get("/tg").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }

    @Test
    void anApiAnswerIsNotStoredUnlessItSaysSo() {
        assertThat(stand.get("/api/ombudsman/x").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(stand.get("/tg").headers().allValues("Cache-Control")).isEmpty();
        stand.ombudsman.behave(exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            Application.answer(exchange, 200, "x");
        });
        assertThat(stand.get("/api/ombudsman/x").headers().allValues("Cache-Control"))
                .containsExactly("max-age=60");
    }

    @Test
    void aTraceGoesOnAndAWrongOneIsReplaced() {
        String given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        stand.get("/tg", "traceparent", given);
        assertThat(stand.portal.last().header("traceparent")).isEqualTo(given);
        for (String wrong :
                List.of("x", given + "x", given.replace('a', 'A'), "00-" + "0".repeat(32) + given.substring(35))) {
            stand.get("/tg", "traceparent", wrong);
            assertThat(stand.portal.last().header("traceparent"))
                    .isNotEqualTo(wrong)
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        }
    }

    @Test
    void httpsIsPinnedOnlyWhereThePublicAddressHasIt() {
        try (Stand secure = new Stand("hamroh.public-url=https://hamroh.example")) {
            assertThat(secure.get("/tg").headers().allValues("Strict-Transport-Security"))
                    .containsExactly("max-age=63072000; includeSubDomains");
            assertThat(secure.portal.last().header("x-forwarded-proto")).isEqualTo("https");
            assertThat(secure.portal.last().header("x-forwarded-port")).isEqualTo("443");
            assertThat(secure.portal.last().header("host")).isEqualTo("hamroh.example");
        }
    }

    private static Map<String, List<String>> rawHeaders(String path) {
        try {
            String answer = stand.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return answer.substring(0, answer.indexOf("\r\n\r\n"))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .collect(java.util.stream.Collectors.groupingBy(
                            line -> line[0].toLowerCase(java.util.Locale.ROOT),
                            java.util.stream.Collectors.mapping(
                                    line -> line[1], java.util.stream.Collectors.toList())));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
