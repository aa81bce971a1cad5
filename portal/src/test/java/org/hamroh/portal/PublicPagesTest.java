package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire: cookies, caches, headers, and what a stranger's form or a wrong code gets. */
class PublicPagesTest extends AgainstFakeOmbudsman {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tg",
                "/ru/safety",
                "/uz/privacy",
                "/ky/complaint",
                "/en/follow-up",
                "/en/loans/calculator",
                "/en/guides",
                "/en/guides/wages-not-paid",
                "/g/wages-not-paid",
                "/en/nothing"
            })
    void whoOnlyReadsGetsNoCookie(String path) throws Exception {
        assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz-Latn", "ky"})
    void everyPageSaysItsLanguageAndLeadsToTheSamePageInTheOthers(String tag) throws Exception {
        String page = get("/" + tag.substring(0, 2) + "/safety").body();

        assertThat(page).contains("<html lang=\"" + tag + "\"");
        assertThat(page).contains("href=\"/ru/safety\"".replace("ru", tag.startsWith("ru") ? "tg" : "ru"));
        assertThat(page.split("hreflang=", -1).length - 1).isGreaterThanOrEqualTo(9);
    }

    @Test
    void aReadablePageIsKeptAndAskedAboutByItsTag() throws Exception {
        HttpResponse<String> first = get("/tg");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = send(request("/tg").header("If-None-Match", tag));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void complaintPagesAreNeverKept() throws Exception {
        assertThat(get("/tg/complaint/category").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(get("/tg/follow-up").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
    }

    @Test
    void everyPageForbidsWhatIsNotItsOwn() throws Exception {
        var headers = get("/tg").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(get("/tg").body())
                .doesNotContain("<style")
                .doesNotContain("style=")
                .doesNotContain("onclick");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        assertThat(send(form("/tg/complaint/category", Map.of("category", "other"))
                                .header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form("/tg/follow-up", Map.of("code", "1")).header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(OMBUDSMAN.drafts).isEmpty();
    }

    @Test
    void aFormWithoutTheDraftsTokenChangesNothingButKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> answer = send(form("/en/complaint/employer", Map.of("employer", "Uralstroy")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("value=\"Uralstroy\"").contains("allow cookies in the browser");
        assertThat(OMBUDSMAN.drafts).isEmpty();
    }

    @Test
    void theDraftLeavesThePortalUnreadable() throws Exception {
        HttpResponse<String> page = get("/en/complaint/category");
        String cookie = cookies(page);
        send(form("/en/complaint/employer", Map.of("employer", "Canary-Uralstroy", "token", token(page)))
                .header("Cookie", cookie));

        assertThat(OMBUDSMAN.drafts).hasSize(1);
        OMBUDSMAN.drafts.forEach((id, bytes) -> {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Canary");
            assertThat(cookie).doesNotContain(id);
        });
        assertThat(send(request("/en/complaint/employer").header("Cookie", cookie))
                        .body())
                .contains("Canary-Uralstroy");
    }

    @Test
    void twoTabsKeepEachOthersAnswers() throws Exception {
        HttpResponse<String> page = get("/en/complaint/category");
        String cookie = cookies(page);
        String token = token(page);
        send(form("/en/complaint/employer", Map.of("employer", "First", "token", token))
                .header("Cookie", cookie));
        send(form("/en/complaint/request", Map.of("request", "Second", "token", token))
                .header("Cookie", cookie));

        assertThat(send(request("/en/complaint/employer").header("Cookie", cookie))
                        .body())
                .contains("First");
        assertThat(send(request("/en/complaint/request").header("Cookie", cookie))
                        .body())
                .contains("Second");
    }

    @Test
    void theSecretGoesToComplaintPagesOnlyAndToNoScript() throws Exception {
        List<String> cookies = get("/en/complaint/category").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .hasSize(5)
                .allSatisfy(c -> assertThat(c)
                        .contains("hamroh-draft=")
                        .containsPattern("Path=/(tg|ru|en|uz|ky)/complaint")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict")
                        .contains("Max-Age=86400"));
    }

    @Test
    void everyWrongCodeGetsTheSameAnswer() throws Exception {
        HttpResponse<String> wrong = send(form("/en/follow-up", Map.of("code", "1111 2222")));
        HttpResponse<String> empty = send(form("/en/follow-up", Map.of()));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).isEqualTo(empty.body()).contains("No such code was found");
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aBusyServiceSaysHowLongToWait() throws Exception {
        OMBUDSMAN.busy = true;

        HttpResponse<String> answer = send(form("/en/follow-up", Map.of("code", FakeOmbudsman.CODE)));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.body()).contains("Please wait 7 seconds and try again.");
    }

    @Test
    void theCodeIsExchangedForAPassAndStandsInNoAddress() throws Exception {
        HttpResponse<String> answer = send(form("/en/follow-up", Map.of("code", "4829-1507 33612405 98172643")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/en/follow-up/case");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(c -> assertThat(c)
                        .contains("hamroh-pass=pass-1")
                        .contains("Max-Age=1800")
                        .doesNotContain("4829"));
    }

    @Test
    void leavingQuicklyTakesEverySecretAway() throws Exception {
        HttpResponse<String> answer = get("/ru/exit");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(OMBUDSMAN.weather());
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(10)
                .allSatisfy(c -> assertThat(c).contains("Max-Age=0"));
    }

    @Test
    void aFileThatIsTooLargeIsExplainedOnItsOwnPage() throws Exception {
        HttpResponse<String> page = get("/en/complaint/category");
        String cookie = cookies(page);
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        byte[] tooMuch = (part + "0".repeat(11 * 1024 * 1024) + "\r\n--x--\r\n").getBytes(StandardCharsets.US_ASCII);

        HttpResponse<String> answer = send(request("/en/complaint/files")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(tooMuch)));

        assertThat(answer.headers().firstValue("Location")).hasValue("/en/complaint/files?problem=too-large");
        assertThat(send(request("/en/complaint/files?problem=too-large").header("Cookie", cookie))
                        .body())
                .contains("This file is larger than 10 MB");
    }

    @Test
    void theServiceIsAskedInTheReadersLanguage() throws Exception {
        send(form("/ky/follow-up", Map.of("code", "1")));

        assertThat(OMBUDSMAN.languages).contains("ky");
    }

    @Test
    void anUnknownAddressIsExplainedInTheLanguageOfTheAddress() throws Exception {
        HttpResponse<String> answer = get("/tg/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Ин саҳифа нест");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").getFirst().split(";", 2)[0];
    }
}
