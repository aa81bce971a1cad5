package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTricksTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand();
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/ombudsman/caseload",
                "/api//ombudsman",
                "/id/../api/ombudsman/caseload",
                "/id/..",
                "/id/./x",
                "/..",
                "/id/%2e%2e/api",
                "/id/%2E%2E/api",
                "/id/..%2fapi",
                "/id%2factuator",
                "/id%2Factuator",
                "/id/%61ctuator/health",
                "/id/actuato%72",
                "/id/;/actuator",
                "/id;x=1/actuator",
                "/id/actuator;.css",
                "/id/%3b/actuator",
                "/id/%5c..%5cactuator",
                "/id/\\actuator",
                "/id/%252e%252e/actuator",
                "/id/%00",
                "/id/%0d%0aSet-Cookie:x",
                "/id/%7f",
                "/id/%c0%ae%c0%ae/x",
                "/id/%ff",
                "/id/%",
                "/id/%2",
                "/id/%zz",
                "/id/%u002e",
                "/id/x%3Fy",
                "/id/x%23y"
            })
    void aPathWithAnyOtherSpellingIsRefused(String path) throws Exception {
        assertThat(stand.status("GET", path)).isIn(400, 404);
        assertThat(stand.applications())
                .allSatisfy(application -> assertThat(application.seen()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET id HTTP/1.1",
                "GET http://evil.example/actuator HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1",
                "TRACE / HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "get / HTTP/1.1",
                "GET / HTTP/3.7",
                "GARBAGE"
            })
    void aStrangeRequestLineIsRefused(String line) throws Exception {
        String answer = stand.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|501|505).*");
        assertThat(stand.applications())
                .allSatisfy(application -> assertThat(application.seen()).isEmpty());
    }

    @Test
    void theRefusalNeitherRepeatsThePathNorNamesSoftware() throws Exception {
        String answer = stand.raw("GET /id/%2e%2e/canary HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .contains("application/problem+json")
                .doesNotContain("canary")
                .doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void twoLengthsAreRefusedSoNoRequestHidesBehindAnother() throws Exception {
        assertThat(stand.status("POST", "/tg/x", "Content-Length: 3", "Content-Length: 5"))
                .isEqualTo(400);
        assertThat(stand.status("POST", "/tg/x", "Transfer-Encoding: chunked, identity"))
                .isIn(400, 501);
        assertThat(stand.status("POST", "/tg/x", "Transfer-Encoding: xchunked")).isIn(400, 501);
        assertThat(stand.applications())
                .allSatisfy(application -> assertThat(application.seen()).isEmpty());
    }
}
