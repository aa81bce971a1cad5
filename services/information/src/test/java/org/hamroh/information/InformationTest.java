package org.hamroh.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The life of articles, from the interface, on real engines. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "hamroh.demo=true")
@ContextConfiguration(initializers = EmbeddedEngines.class)
class InformationTest {
    private static final String EDITOR =
            TestTokens.with("content.editor").of("content-demo", "platform").bearer();
    private static final String TRANSLATOR =
            TestTokens.with("content.translator").of("content-demo", "platform").bearer();

    @LocalServerPort
    private int port;

    @Test
    void firstArticlesAreThereInFiveLanguagesWithWagesFirst() {
        for (String language : List.of("tg", "ru", "en", "uz", "ky")) {
            JsonNode first = reader().get("/guides?language=" + language)
                    .expect(200)
                    .json()
                    .get(0);

            assertThat(first.get("stage").asString()).isEqualTo("trouble");
            assertThat(first.at("/guides/0/slug").asString()).isEqualTo("wages-not-paid");
            assertThat(first.get("guides").valueStream())
                    .allSatisfy(
                            each -> assertThat(each.get("language").asString()).isEqualTo(language));
        }
        JsonNode wages =
                reader().get("/guides/wages-not-paid?language=tg").expect(200).json();
        assertThat(wages.get("html").asString())
                .contains("href=\"/tg/complaint\"")
                .doesNotContain("<h1");
        assertThat(wages.get("checkedOn").isNull()).isTrue();
        assertThat(wages.at("/next/slug").asString()).isEqualTo("documents-taken");
    }

    @Test
    void readerWhoHasThePageIsToldThatItHasNotChanged() {
        var first = reader().get("/guides/wages-not-paid?language=ky").expect(200);

        assertThat(reader().get("/guides/wages-not-paid?language=ky", "If-None-Match", first.tag())
                        .status())
                .isEqualTo(304);
        assertThat(reader().get("/guides/no-such-page?language=ky").status()).isEqualTo(404);
        assertThat(reader().get("/guides?language=fr").status()).isEqualTo(422);
    }

    @Test
    void changeOfTheSourceOutdatesItsTranslationsAtOnceUntilTheyFollow() {
        String tag = create("border-queue", "At the border", "Bring your **papers**.");
        tag = publish("border-queue", "en", tag);
        for (String language : List.of("tg", "ru")) {
            tag = write(TRANSLATOR, "border-queue", language, tag, "Дар сарҳад", "Ҳуҷҷатҳо " + language, "");
            tag = publish("border-queue", language, tag);
        }
        assertThat(standings("border-queue"))
                .containsExactly("up_to_date", "up_to_date", "source", "missing", "missing");

        tag = write(EDITOR, "border-queue", "en", tag, "At the border", "Bring your papers.", ",\"spelling\":true");
        tag = publish("border-queue", "en", tag);
        assertThat(standings("border-queue")).startsWith("up_to_date", "up_to_date");

        tag = write(EDITOR, "border-queue", "en", tag, "At the border", "Bring your papers and money.", "");
        assertThat(standings("border-queue")).startsWith("up_to_date");
        tag = publish("border-queue", "en", tag);
        assertThat(standings("border-queue")).startsWith("outdated", "outdated");
        assertThat(guide("border-queue", "tg").get("outdated").asBoolean()).isTrue();
        JsonNode desk = editor().get("/articles/border-queue/texts/tg").json();
        assertThat(desk.get("changes")
                        .valueStream()
                        .map(each -> each.get("kind").asString()))
                .contains("changed");

        tag = write(TRANSLATOR, "border-queue", "tg", tag, "Дар сарҳад", "Ҳуҷҷат ва пул", "");
        publish("border-queue", "tg", tag);
        assertThat(standings("border-queue")).startsWith("up_to_date", "outdated");
        assertThat(guide("border-queue", "tg").get("outdated").asBoolean()).isFalse();
    }

    @Test
    void translatorWritesTranslationsOnlyAndDoesNotDecideWhatReadersSee() {
        String tag = create("a-room", "A room", "Ask for a contract.");
        var translator = reader().as(TRANSLATOR);

        assertThat(translator
                        .change("PUT", "/articles/a-room/texts/en", tag, text("A", "B", ""))
                        .status())
                .isEqualTo(403);
        assertThat(translator
                        .change("POST", "/articles/a-room/texts/en/publication", tag, "{}")
                        .status())
                .isEqualTo(403);
        tag = translator
                .change("POST", "/articles/a-room/texts/uz/translation", tag, "")
                .expect(200)
                .tag();
        assertThat(standings("a-room")).contains("in_progress");
        assertThat(reader().get("/guides/a-room?language=uz").status()).isEqualTo(404);
        assertThat(translator
                        .change("PUT", "/articles/a-room/texts/uz", "\"0\"", text("Xona", "Shartnoma", ""))
                        .status())
                .isEqualTo(412);
        write(TRANSLATOR, "a-room", "uz", tag, "Xona", "Shartnoma soʻrang.", ",\"machine\":true");
        assertThat(standings("a-room")).contains("machine_draft");
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        var refused = editor().change(
                        "POST",
                        "/articles",
                        "",
                        "{\"slug\":\"Not a slug\",\"source\":\"en\",\"text\":{\"title\":\"\"}}")
                .expect(422);

        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains("title", "summary", "body", "stage", "order", "reviewBy", "slug");
        create("taken-name", "One", "Two");
        assertThat(editor().change("POST", "/articles", "", creation("taken-name", "Other", "Text"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nothingAWriterTypesBecomesCodeOnTheReadersPage() {
        String tag = create(
                "hostile",
                "Hostile <script>",
                "Text <script>alert(1)</script> [x](javascript:alert(1)) ![cat](https://elsewhere.example/cat.png)"
                        + " [y](//elsewhere.example) <b onclick=1>");
        publish("hostile", "en", tag);

        assertThat(guide("hostile", "en").get("html").asString())
                .doesNotContain("<script", "javascript:", "<img", "<b ")
                .contains("&lt;script&gt;", "cat");
    }

    @Test
    void articleIsReviewedPlannedAndWithdrawn() {
        String tag = create("planned", "Planned", "Later");
        tag = editor().change(
                        "POST", "/articles/planned/texts/en/publication", tag, "{\"from\":\"2026-01-01T00:00:00Z\"}")
                .expect(200)
                .tag();
        assertThat(guide("planned", "en").get("title").asString()).isEqualTo("Planned");
        var reviewed =
                editor().change("POST", "/articles/planned/review", tag, "").expect(200);
        assertThat(reviewed.json().get("reviewBy").asString()).isGreaterThan("2027");
        tag = editor().change("POST", "/articles/planned/texts/en/withdrawal", reviewed.tag(), "")
                .expect(200)
                .tag();
        assertThat(reader().get("/guides/planned?language=en").status()).isEqualTo(404);
        assertThat(tag).isNotEmpty();
    }

    @Test
    void filesGoOutAndComeBackAsTheyWere() throws Exception {
        byte[] zip = editor().get("/articles/export").expect(200).bytes();
        assertThat(names(zip)).contains("wages-not-paid/tg.md", "wages-not-paid/en.md");
        JsonNode same = bring(zip).expect(200).json();
        assertThat(same.get("written").asInt()).isZero();
        assertThat(same.get("same").asInt()).isGreaterThan(20);

        var changed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(changed)) {
            out.putNextEntry(new ZipEntry("translated/wages-not-paid/uz.md"));
            out.write("---\ntitle: \"Yangi\"\nsummary: \"Qisqa\"\n---\nMatn\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("../../etc/passwd"));
        }
        assertThat(bring(changed.toByteArray()).json().get("written").asInt()).isEqualTo(1);
        assertThat(guide("wages-not-paid", "uz").get("title").asString()).isNotEqualTo("Yangi");
        assertThat(bring("no zip".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "музди меҳнат",
                "музди мехнат",
                "muzdi mehnat",
                "зарплата",
                "oylik",
                "айлык",
                "wages",
                "зорплата",
                "muzdi mehnad",
                "wagse",
                "ОЙЛИК",
                "ish haqqi",
                "маош надоданд"
            })
    void wagesAreFoundFirstHoweverTheyAreSpelled(String typed) {
        JsonNode found = reader().get("/search?language=tg&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200)
                .json();

        assertThat(found.at("/0/id").asString()).isEqualTo("wages-not-paid");
        assertThat(found.at("/0/title").asString()).contains("Музди меҳнат");
    }

    @Test
    void searchFindsWhatIsMeantInEveryLanguageAndNothingForNonsense() {
        Map.of(
                        "манъи вуруд", "entry-ban",
                        "shinosnoma", "documents-taken",
                        "задержали", "detained",
                        "royxatdan otish", "registration",
                        "kontract", "written-contract",
                        "патент", "patent")
                .forEach((typed, slug) -> assertThat(reader().get(
                                        "/search?language=en&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                                .json()
                                .at("/0/id")
                                .asString())
                        .as(typed)
                        .isEqualTo(slug));
        assertThat(reader().get("/search?language=en&q=zzzzqqqq").json().size()).isZero();
        assertThat(reader().get("/search?language=en&q=%20!").json().size()).isZero();
    }

    @Test
    void directoryShowsOnlyWhatExistsAndSaysWhatNobodyVerified() {
        JsonNode found = reader().get("/providers?language=ky&need=wages&place=RU-SVE")
                .expect(200)
                .json();

        assertThat(slugs(found))
                .contains("labour-inspectorate-ru", "ombudsman-tj")
                .doesNotContain("iom-tj");
        assertThat(found.get("items").valueStream())
                .allSatisfy(each -> assertThat(each.get("verifiedOn").isNull()).isTrue());
        assertThat(found.get("needs").valueStream().map(JsonNode::asString))
                .contains("job")
                .doesNotContain("family");
        assertThat(slugs(reader().get("/providers?language=tg&spoken=en").json()))
                .containsExactly("iom-tj");
        assertThat(reader().get("/search?language=tg&q=konsulgari")
                        .json()
                        .at("/0/kind")
                        .asString())
                .isEqualTo("provider");
    }

    @Test
    void providerSaysAtOnceWhetherThereIsRoomAndItsWordsAreShownAfterApproval() {
        Api centre = reader().as(TestTokens.with("centre.counsellor")
                .of("centre-surkhob", "support-centre")
                .bearer());
        assertThat(centre.get("/directory").json().size()).isEqualTo(1);
        assertThat(centre.get("/directory/ombudsman-tj").status()).isEqualTo(404);
        String path = "/directory/support-centre-surkhob";
        String tag = centre.get(path).expect(200).tag();
        tag = centre.change("POST", path + "/capacity", tag, "{\"capacity\":\"waiting_list\"}")
                .expect(200)
                .tag();
        tag = centre.change("PUT", path, tag, listing("+992 00 000 00 00"))
                .expect(200)
                .tag();
        assertThat(provider().get("capacity").asString()).isEqualTo("waiting_list");
        assertThat(provider().get("phones").size()).isZero();
        assertThat(centre.change("POST", path + "/approval", tag, "").status()).isEqualTo(404);
        tag = editor().change("POST", path + "/approval", tag, "").expect(200).tag();
        assertThat(provider().at("/phones/0").asString()).isEqualTo("+992 00 000 00 00");
        editor().change("POST", path + "/verification", tag, "").expect(200);
        assertThat(provider().get("verifiedOn").isNull()).isFalse();
        assertThat(editor().change("PUT", path, tag, listing("call me")).status())
                .isEqualTo(422);
        reader().change("POST", "/providers/support-centre-surkhob/experiences", "", "{\"experience\":\"helped\"}")
                .expect(204);
        assertThat(editor().get(path).json().at("/experience/helped").asInt()).isEqualTo(1);
    }

    private JsonNode provider() {
        return reader().get("/providers/support-centre-surkhob?language=tg")
                .expect(200)
                .json();
    }

    private static List<String> slugs(JsonNode found) {
        return found.get("items")
                .valueStream()
                .map(each -> each.get("slug").asString())
                .toList();
    }

    private static String listing(String phone) {
        return """
                {"kind":"ngo","names":{"tg":"Сурхоб"},"about":{},"needs":["legal"],"places":["TJ-RA"],"languages":["tg"],
                 "cost":"free","serves":["everyone"],"hours":{},"address":{},"phones":["%s"]}
                """.formatted(phone);
    }

    @Test
    void answersOfReadersAreCountedAndNothingElse() {
        for (String opinion : List.of(
                "{\"language\":\"ru\",\"helped\":true}",
                "{\"language\":\"ru\",\"helped\":false,\"reason\":\"unclear\"}",
                "{\"language\":\"ru\",\"helped\":false,\"reason\":\"$where\"}")) {
            reader().change("POST", "/guides/entry-ban/helpfulness", "", opinion)
                    .expect(204);
        }
        JsonNode count = editor().get("/articles/helpfulness")
                .json()
                .valueStream()
                .filter(each -> each.get("slug").asString().equals("entry-ban"))
                .findFirst()
                .orElseThrow();
        assertThat(count.get("helped").asInt()).isEqualTo(1);
        assertThat(count.get("not").asInt()).isEqualTo(2);
        assertThat(count.get("reasons").toString()).isEqualTo("{\"unclear\":1}");
    }

    private Api reader() {
        return new Api(port, "");
    }

    private Api editor() {
        return reader().as(EDITOR);
    }

    private Api.Answer bring(byte[] zip) {
        return editor().send("POST", "/articles/import", zip, "Content-Type", "application/zip");
    }

    private static List<String> names(byte[] zip) throws Exception {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private String create(String slug, String title, String body) {
        return editor().change("POST", "/articles", "", creation(slug, title, body))
                .expect(201)
                .tag();
    }

    private static String creation(String slug, String title, String body) {
        return "{\"slug\":\"%s\",\"source\":\"en\",\"facts\":{\"stage\":\"before\",\"order\":9,\"reviewBy\":\"2027-01-31\"},%s}"
                .formatted(slug, inner(title, body));
    }

    private static String text(String title, String body, String more) {
        return "{" + inner(title, body) + more + "}";
    }

    private static String inner(String title, String body) {
        return "\"text\":{\"title\":\"%s\",\"summary\":\"Short\",\"body\":\"%s\"}"
                .formatted(title, body.replace("\"", "\\\""));
    }

    private String write(String who, String slug, String language, String tag, String title, String body, String more) {
        return reader().as(who)
                .change("PUT", "/articles/" + slug + "/texts/" + language, tag, text(title, body, more))
                .expect(200)
                .tag();
    }

    private String publish(String slug, String language, String tag) {
        return editor().change("POST", "/articles/" + slug + "/texts/" + language + "/publication", tag, "{}")
                .expect(200)
                .tag();
    }

    private JsonNode guide(String slug, String language) {
        return reader().get("/guides/" + slug + "?language=" + language)
                .expect(200)
                .json();
    }

    /** In the order tg, ru, en, uz, ky. */
    private List<String> standings(String slug) {
        return editor().get("/articles")
                .expect(200)
                .json()
                .valueStream()
                .filter(each -> each.get("slug").asString().equals(slug))
                .flatMap(each -> each.get("languages").valueStream())
                .map(each -> each.get("standing").asString())
                .toList();
    }
}
