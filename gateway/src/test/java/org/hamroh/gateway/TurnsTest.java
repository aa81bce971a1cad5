package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address whose share is used up: its people wait a turn and go on, with what they had filled in. */
class TurnsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NARRATIVE =
            "%D0%9C%D0%B0%D0%BE%D1%88+%3C%2Finput%3E%22%0D%0A%D0%BD%D0%B0%D0%B4%D0%BE%D0%B4";
    private static Stand stand;

    @BeforeAll
    static void start() {
        String rates = "hamroh.gateway.limits.rates";
        stand = new Stand(
                "hamroh.gateway.turns.pause=1s",
                "hamroh.gateway.turns.burst=3",
                "hamroh.gateway.turns.refill=1",
                rates + "[0].name=all",
                rates + "[0].path=/**",
                rates + "[0].burst=1",
                rates + "[0].refill=1",
                rates + "[0].period=1h",
                rates + "[0].turn=true");
        assertThat(stand.get("/tg").statusCode()).isEqualTo(200);
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
    void aPageAsksToWaitLoadsByItselfAndThenOpens() {
        HttpResponse<String> page = stand.get("/tg/complaint", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Refresh")).contains("1");
        assertThat(page.headers().firstValue("Retry-After")).contains("1");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("Лутфан каме интизор шавед", "<a href=\"\">Давом додан</a>");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("HAMROH_TURN=[A-Za-z0-9_-]{43}; Path=/; Max-Age=1801; HttpOnly; SameSite=Lax");
        assertThat(stand.portal.seen()).isEmpty();

        long started = System.nanoTime();
        assertThat(stand.get("/tg/complaint", "Accept", "text/html", "Cookie", "a=b; " + turn(page) + "; c=d")
                        .body())
                .isEqualTo("portal");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .as("who comes early waits the rest")
                .isGreaterThan(Duration.ofMillis(500));
        assertThat(stand.portal.last().header("cookie")).isEqualTo("a=b; c=d");
    }

    @Test
    void aFormThatWasSentIsKeptOnThePage() {
        HttpResponse<String> page = post(FORM, "what=" + NARRATIVE + "&token=t1&empty=", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(page.body())
                .contains(
                        "<form method=\"post\" accept-charset=\"utf-8\">",
                        "name=\"what\" value=\"Маош &lt;/input&gt;&quot;&#13;&#10;надод\"",
                        "name=\"token\" value=\"t1\"",
                        "name=\"empty\" value=\"\"",
                        "Аз нав фиристодан")
                .doesNotContain("</input>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .matches("default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(stand.portal.seen()).isEmpty();

        assertThat(post(FORM, "what=" + NARRATIVE, "Cookie", turn(page)).body()).isEqualTo("portal");
    }

    @Test
    void ofAFormWithFilesTheTextIsKeptAndTheRestIsSaid() {
        String form = "--xx\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nҚарздор\r\n"
                + "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(50_000) + "\r\n--xx--\r\n";

        HttpResponse<String> page = post("multipart/form-data; boundary=xx", form, "Accept", "text/html");

        assertThat(page.body())
                .contains("enctype=\"multipart/form-data\"", "name=\"text\" value=\"Қарздор\"", "Файлҳои интихобкарда")
                .doesNotContain("xxxxxxxx", "a.jpg");
    }

    @Test
    void aFormThatAnotherSiteSentIsNotKeptNorOneOfSigningIn() {
        for (String[] foreign : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "same-site"}
        }) {
            HttpResponse<String> page = post(FORM, "what=evil", "Accept", "text/html", foreign[0], foreign[1]);
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).doesNotContain("<form", "evil");
        }
        HttpResponse<String> signIn = stand.send(stand.request("/id/sign-in")
                .headers("Accept", "text/html", "Content-Type", FORM)
                .POST(BodyPublishers.ofString("password=canary")));
        assertThat(signIn.statusCode()).isEqualTo(429);
        assertThat(signIn.body()).doesNotContain("canary");
    }

    @Test
    void aProgramIsToldItsTurnInAHeaderAndWhenItComes() {
        HttpResponse<String> refused =
                stand.send(stand.request("/api/ombudsman/complaints").POST(BodyPublishers.ofString("{}")));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body()).contains("\"key\":\"gateway.turn\"", "\"requestId\":\"");
        String turn = refused.headers().firstValue("Hamroh-Turn").orElseThrow();
        assertThat(stand.send(stand.request("/api/ombudsman/complaints")
                                .header("Hamroh-Turn", turn)
                                .POST(BodyPublishers.ofString("{}")))
                        .body())
                .isEqualTo("ombudsman");
        assertThat(stand.ombudsman.last().headers()).doesNotContainKeys("hamroh-turn", "cookie");
    }

    @Test
    void aTurnIsOneShareAndNotAWayRoundEveryLimit() {
        String turn = turn(stand.get("/tg", "Accept", "text/html"));
        List<Integer> statuses = java.util.stream.IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> stand.get("/tg", "Cookie", turn).statusCode())
                .toList();

        assertThat(statuses).contains(200, 429);
        assertThat(stand.get("/tg", "Cookie", "HAMROH_TURN=" + "A".repeat(43)).statusCode())
                .as("made up")
                .isEqualTo(429);
        char last = turn.charAt(turn.length() - 2);
        assertThat(stand.get("/tg", "Cookie", turn.substring(0, turn.length() - 2) + (last == 'A' ? "BA" : "AA"))
                        .statusCode())
                .as("changed")
                .isEqualTo(429);
    }

    private static HttpResponse<String> post(String type, String body, String... headers) {
        return stand.send(stand.request("/tg/complaint/narrative")
                .header("Content-Type", type)
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String turn(HttpResponse<String> page) {
        return page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
