package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The administrator looks after organisations, people, programs and keys; without scripts, as everywhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class AdminPagesTest {

    private static final FakeIdentity IDENTITY = new FakeIdentity();
    private static final List<String> PAGES = List.of(
            "people",
            "people?q=zzz",
            "people/new",
            "people/" + FakeIdentity.PERSON,
            "people/" + FakeIdentity.PERSON + "?done=suspend",
            "people/" + FakeIdentity.PERSON + "/suspend",
            "people/" + FakeIdentity.PERSON + "/link",
            "people/" + FakeIdentity.PERSON + "/hand-over",
            "people/" + FakeIdentity.PERSON + "/end-sessions",
            "organisations",
            "organisations/new",
            "organisations/ombudsman-tj",
            "organisations/lender-sughd/resume",
            "programs",
            "programs/new",
            "programs/lender-import",
            "programs/lender-import/secret",
            "keys");
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.identity-url", IDENTITY::address);
        properties.add("hamroh.ombudsman-url", IDENTITY::address);
        properties.add("hamroh.coordination-url", IDENTITY::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        IDENTITY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz", "ky"})
    void everyPageIsWholeFitsAPhoneAndShutsNobodyOut(String language) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String path : PAGES) {
                page.navigate(address(language, path));
                look(page, language + " " + path, wrong);
                picture(page, path + "-" + language + "-320");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyIsInvitedAndWhatWasTypedIsKeptWhenSomethingIsMissing() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(address("tg", "people/new"));
            page.fill("#name", "Саломат Тоирова");
            page.check("#role-ombudsman-officer");
            page.click("main button[type=submit]");
            assertThat(page.locator(".govuk-error-summary a").getAttribute("href"))
                    .isEqualTo("#signInName");
            assertThat(page.inputValue("#name")).isEqualTo("Саломат Тоирова");
            assertThat(page.isChecked("#role-ombudsman-officer")).isTrue();
            page.fill("#signInName", "salomat@ombudsman.example");
            page.selectOption("#organisation", "ombudsman-tj");
            page.fill("#places", "tj-su, ru-sve");
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("abcd-efgh-jkmn-pqrs-tuvw");
            assertThat(IDENTITY.told.getLast())
                    .startsWith("POST /people")
                    .contains("\"TJ-SU\"", "\"RU-SVE\"", "\"ombudsman.officer\"", "\"language\":\"tg\"");
            picture(page, "handed-1280");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyActIsAskedAboutFirstAndThenCarriedOut() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            String person = "people/" + FakeIdentity.PERSON;
            page.navigate(address("en", person));
            picture(page, "person-1280");
            page.click("a[href$='/suspend']");
            page.click("main button[type=submit]");
            assertThat(IDENTITY.told.getLast()).startsWith("POST /people/" + FakeIdentity.PERSON + "/suspension");
            assertThat(page.textContent("main")).contains("Suspended. Within a minute nothing works there any more.");
            page.navigate(address("en", person + "/hand-over"));
            page.selectOption("#to", "0198c0de-0000-7000-8000-000000000002");
            page.click("main button[type=submit]");
            assertThat(IDENTITY.told.getLast()).contains("/handover").contains("0198c0de-0000-7000-8000-000000000002");
            page.navigate(address("en", person));
            page.click(".case-side button[type=submit]");
            assertThat(IDENTITY.told.getLast()).startsWith("DELETE").contains("/sessions/");
            page.navigate(address("en", "programs/lender-import/secret"));
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("0123456789012345678901234567890123456789012");
            page.navigate(address("en", "keys"));
            page.click("main button[type=submit]");
            assertThat(IDENTITY.told.getLast()).startsWith("POST /signing-keys/rotation");
        }
    }

    private static void look(Page page, String what, List<String> wrong) {
        Pages.look(page, what, "admin.", what.startsWith("tg "), wrong);
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "admin-" + name.replaceAll("[^a-z0-9-]+", "_") + ".png")));
        }
    }

    private String address(String language, String path) {
        return "http://localhost:" + port + "/" + language + "/workspace/admin/" + path;
    }
}
