package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.kernel.text.IcuMessageSource;
import org.hamroh.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in five languages, with nothing from elsewhere and nothing a reader or a password manager stumbles over. */
class PageTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/id/assets/[^\"]+)\"");

    @TempDir
    static Path keys;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Engine.freshDatabase(), keys, true);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageReadsInEveryLanguage(Language language) {
        String code = language.code();
        String title = house.bean(IcuMessageSource.class).getMessage("sign-in.title", null, language.locale());
        Browser browser = new Browser(house);
        HttpResponse<String> page = browser.get("/sign-in?lang=" + code);
        assertThat(page.body())
                .contains("<html lang=\"" + code + "\">", "<h1>" + title + "</h1>")
                .doesNotContain("??");
        assertThat(browser.get("/sign-in").body()).as("remembered").contains("<h1>" + title + "</h1>");
        assertThat(browser.get("/signed-out").body())
                .contains("<html lang=\"" + code + "\">")
                .doesNotContain("??");
        HttpResponse<String> missing = browser.get("/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"" + code + "\">").doesNotContain("??");
    }

    @Test
    void theLanguageIsTheBrowsersUnlessAnotherWasChosen() {
        assertThat(new Browser(house)
                        .get("/sign-in", "Accept-Language", "fr, uz-UZ;q=0.8, ru;q=0.5")
                        .body())
                .contains("<html lang=\"uz\">");
        assertThat(new Browser(house).get("/sign-in", "Accept-Language", "fr").body())
                .contains("<html lang=\"tg\">");
        assertThat(new Browser(house)
                        .get("/sign-in?lang=xx", "Accept-Language", ";;;")
                        .body())
                .contains("<html lang=\"tg\">");
    }

    @Test
    void nothingComesFromElsewhereAndNothingRunsInline() {
        HttpResponse<String> page = new Browser(house).get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body())
                .doesNotContain("<style", "style=", "onclick", "<script>")
                .doesNotContainPattern("(?:src|action)=\"https?:")
                .doesNotContainPattern("<link[^>]+href=\"https?:");
    }

    @Test
    void thePageAndAllItsAssetsAreSmallAndKept() {
        Browser browser = new Browser(house);
        String body = browser.get("/sign-in").body();
        int weight = body.length();
        Matcher asset = ASSET.matcher(body);
        java.util.Set<String> seen = new java.util.TreeSet<>();
        while (asset.find()) {
            if (seen.add(asset.group(1))) {
                HttpResponse<String> answer = browser.get(asset.group(1).substring("/id".length()));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("max-age=31536000")
                        .doesNotContain("no-store");
                weight += answer.body().length();
            }
        }
        assertThat(seen).hasSize(3);
        assertThat(weight).isLessThan(20_000);
    }

    @Test
    void aFailedSignInIsExplainedWhereReadersAndScreenReadersLook() {
        HttpResponse<String> page = new Browser(house).signIn("somebody", "typed-in-vain");
        assertThat(page.body())
                .contains("<title>Хато. Даромадан", "role=\"alert\"", "<a href=\"#name\">", "aria-invalid=\"true\"")
                .contains("value=\"somebody\"")
                .doesNotContain("typed-in-vain");
        assertThat(new Browser(house).signIn("somebody", "").body()).contains("<a href=\"#password\">");
    }

    @Test
    void passwordManagersKnowTheFields() {
        assertThat(new Browser(house).get("/sign-in").body())
                .contains("<label for=\"name\">", "autocomplete=\"username\"")
                .contains("<label for=\"password\">", "autocomplete=\"current-password\"")
                .doesNotContain("onpaste");
    }

    @Test
    void whatSomebodyTypedComesBackAsTextOnly() {
        assertThat(new Browser(house)
                        .signIn("\"><script>alert(1)</script>", "wrong")
                        .body())
                .doesNotContain("<script>alert");
    }
}
