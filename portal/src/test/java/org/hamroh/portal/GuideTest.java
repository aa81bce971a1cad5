package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides are read, passed on and judged without a name, a cookie or a script. */
class GuideTest extends AgainstFakeOmbudsman {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void homePageLeadsToEveryPartOfTheJourney() throws Exception {
        assertThat(get("/tg").body()).contains("href=\"/tg/guides/trouble\"", "href=\"/tg/guides/emergency\"");
        assertThat(get("/tg/guides").body()).contains("href=\"/tg/guides/wages-not-paid\"", "lang=\"ru\"");
        assertThat(get("/tg/guides/trouble").body()).contains("Чӣ бояд кард");
        assertThat(get("/tg/guides/health").body()).contains("Дар ин ҷо ҳанӯз чизе нест");
    }

    @Test
    void guideSaysWhatItRestsOnAndKeepsThePlaceInEveryLanguage() throws Exception {
        HttpResponse<String> page = get("/tg/guides/wages-not-paid");

        assertThat(page.body())
                .contains("<a href=\"/tg/complaint\">Шикоят</a>")
                .contains("Кодекси меҳнат, моддаи 136")
                .contains("ҳанӯз бо қонуни имрӯза муқоиса накардаем")
                .contains("href=\"/uz/guides/wages-not-paid\"")
                .contains("/g/wages-not-paid")
                .doesNotContain("тарҷума нашудааст");
        assertThat(page.headers().firstValue("ETag")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void readerIsToldOfAnOutdatedTextAndOfAnotherLanguage() throws Exception {
        assertThat(get("/tg/guides/entry-ban").body())
                .contains("Забони матн: русӣ")
                .contains("href=\"/en/guides/entry-ban\"")
                .contains("қоидаҳо ё маслиҳатҳо дигар шудаанд");
    }

    @Test
    void anAnswerIsCountedAndANoIsAskedWhy() throws Exception {
        INFORMATION.opinions.clear();

        assertThat(post("/tg/guides/wages-not-paid/helpful", "helped=no")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/tg/guides/wages-not-paid?said=no#helpful");
        assertThat(INFORMATION.opinions).isEmpty();
        assertThat(get("/tg/guides/wages-not-paid?said=no").body()).contains("value=\"unclear\"");
        post("/tg/guides/wages-not-paid/helpful", "reason=unclear");
        post("/tg/guides/wages-not-paid/helpful", "helped=yes");
        assertThat(INFORMATION.opinions).hasSize(2);
        assertThat(INFORMATION.opinions.getFirst()).contains("unclear").contains("\"helped\":false");
        assertThat(get("/tg/guides/wages-not-paid?said=yes").body()).contains("Ташаккур");
    }

    @Test
    void shortAddressOpensInTheLanguageOfWhoeverOpensIt() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(address("/g/wages-not-paid")))
                                .header("Accept-Language", "de,uz;q=0.8,ru;q=0.5"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/uz/guides/wages-not-paid");
        assertThat(get("/g/wages-not-paid").headers().firstValue("Location")).hasValue("/tg/guides/wages-not-paid");
        assertThat(get("/tg/guides/no-such-guide").statusCode()).isEqualTo(404);
    }

    @Test
    void directoryOffersWhatExistsAndSaysWhatNobodyChecked() throws Exception {
        assertThat(get("/tg/help?need=legal").body())
                .contains("href=\"/tg/help/consulate\"")
                .contains("value=\"legal\" selected=\"selected\"");
        assertThat(get("/tg/help?need=loan").body()).contains("Дар 0 ҷой").contains("href=\"/tg/help\"");
        assertThat(get("/tg/help/consulate").body())
                .contains("ҳанӯз касе насанҷидааст")
                .contains("https://mfa.example")
                .doesNotContain("tel:");
        INFORMATION.opinions.clear();
        assertThat(post("/tg/help/consulate/experience", "experience=waited").statusCode())
                .isEqualTo(302);
        assertThat(INFORMATION.opinions).containsExactly("{\"experience\":\"waited\"}");
    }

    @Test
    void searchLeadsToGuidesAndHelpersAndIsKeptNowhere() throws Exception {
        HttpResponse<String> page = get("/tg/find?q=muzdi+mehnat");

        assertThat(page.body())
                .contains("href=\"/tg/guides/wages-not-paid\"", "href=\"/tg/help/consulate\"")
                .contains("value=\"muzdi mehnat\"");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(get("/en/find?q=zzz%3Cb%3E").body()).contains("Nothing was found for “zzz&lt;b&gt;”");
    }

    @Test
    void handbookIsOnePageOnePlainTextOnePaperAndKeptOnlyWhenAskedFor() throws Exception {
        assertThat(get("/tg/handbook").body())
                .contains("id=\"wages-not-paid\"", "<h3>Имрӯз</h3>", "id=\"help-consulate\"");
        assertThat(get("/tg/text").body())
                .contains("<h3>Имрӯз</h3>")
                .doesNotContain("stylesheet")
                .doesNotContain("<img")
                .doesNotContain("<script");
        HttpResponse<String> offline = get("/tg/offline");
        assertThat(offline.body()).contains("Тақрибан 2").contains("/tg/hamroh.webmanifest");
        assertThat(get("/tg/hamroh.webmanifest").body()).contains("\"start_url\":\"/tg/handbook\"");
        HttpResponse<String> keeper = get("/keeper.js");
        assertThat(keeper.statusCode()).isEqualTo(200);
        assertThat(keeper.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; connect-src 'self'");
        assertThat(keeper.headers().firstValue("Content-Type").orElse("")).contains("javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz", "ky"})
    void paperHandbookHasItsLettersBookmarksAndLittleWeight(String language) throws Exception {
        byte[] pdf = browser.send(
                        HttpRequest.newBuilder(URI.create(address("/" + language + "/handbook.pdf")))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Имрӯз", "Шикоят кунед", "меҳнат");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Музди меҳнат");
        }
        assertThat(pdf.length).isLessThan(2_000_000);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address(path))));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
