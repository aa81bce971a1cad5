package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Editors see what lags behind, write with a preview, and lose nothing they typed; without scripts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class EditingTest {

    private static final FakeArticles SERVICE = new FakeArticles();
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.information-url", SERVICE::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        SERVICE.close();
    }

    @BeforeEach
    void forget() {
        SERVICE.told.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz", "ky"})
    void everyPageIsWholeFitsAPhoneAndShutsNobodyOut(String language) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String path : List.of(
                    "",
                    "?show=missing",
                    "?show=in_progress",
                    "/new",
                    "/wages-not-paid/tg?done=saved",
                    "/wages-not-paid/tg/changes?from=1&to=2")) {
                page.navigate(guides(language) + path);
                Pages.look(page, path, "editing.", language.equals("tg"), wrong);
            }
            for (String path : List.of("", "/new", "/surkhob?done=capacity")) {
                page.navigate(directory(language) + path);
                Pages.look(page, path, "keeping.", language.equals("tg"), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsTypedIsPreviewedKeptWhenRefusedAndSavedWithTheVersionSeen() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(guides("en"));
            assertThat(page.textContent("table.cases")).contains("Outdated", "Machine draft", "Missing");
            page.click("table.cases tbody tr td >> nth=0 >> a");
            assertThat(page.textContent("main")).contains("Two years", "/guides/gone", "What changed in the source");
            page.fill("#body", "Сатри дигар");
            page.click("button[value=preview]");
            assertThat(page.textContent("#preview")).contains("Preview of it");
            assertThat(page.inputValue("#body")).isEqualTo("Сатри дигар");
            page.fill("#title", "");
            page.click("button[value=save]");
            assertThat(page.textContent(".govuk-error-summary")).contains("Write something here.");
            assertThat(page.inputValue("#body")).isEqualTo("Сатри дигар");
            page.fill("#title", "Музд");
            page.click("button[value=save]");
            assertThat(page.textContent("main")).contains("Saved as a new version");
            assertThat(SERVICE.told.getLast())
                    .startsWith("PUT /articles/wages-not-paid/texts/tg \"7\"")
                    .contains("Сатри дигар");
        }
    }

    @Test
    void entryOfTheDirectoryIsChangedWithTheVersionSeenAndNothingOfItIsLost() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(directory("en") + "/surkhob");
            page.selectOption("#capacity", "waiting_list");
            page.click("text=Tell readers");
            assertThat(SERVICE.told)
                    .containsExactly("POST /directory/surkhob/capacity \"3\" {\"capacity\":\"waiting_list\"}");
            page.fill("#phones", "+992 11");
            page.click("text=Save");
            assertThat(SERVICE.told.getLast())
                    .startsWith("PUT /directory/surkhob \"3\"")
                    .contains("\"tg\":\"Маркази Сурхоб\"", "\"legal\"", "TJ-RA", "+992 11");
        }
    }

    @Test
    void stillValidIsOneClick() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(guides("en") + "/wages-not-paid/tg");
            page.click("text=Still valid");
            assertThat(SERVICE.told).containsExactly("POST /articles/wages-not-paid/review \"7\" ");
            assertThat(page.textContent("main")).contains("Look at it again in six months");
        }
    }

    private String directory(String language) {
        return "http://localhost:" + port + "/" + language + "/workspace/directory";
    }

    private String guides(String language) {
        return "http://localhost:" + port + "/" + language + "/workspace/guides";
    }
}
