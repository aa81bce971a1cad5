package org.hamroh.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
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

/** Filing for others, a lost code, the registry, and what is blacked out; without scripts but where one only adds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class IntakePagesTest {
    private static final FakeIntake OFFICE = new FakeIntake();
    private static final List<String> PAGES = List.of(
            "behalf",
            "behalf/new",
            "behalf/survey",
            "complaints/" + FakeIntake.CASE + "/receipt",
            "registry",
            "registry?country=RU&region=RU-SVE&on=2026-11-24",
            "registry/new",
            "registry/ombudsman-ru-sve",
            "registry/prosecutor-tj",
            "registry/prosecutor-tj/resume",
            "registry/ombudsman-ru-sve/edit",
            "registry/ombudsman-ru-sve/end",
            "registry/ombudsman-ru-sve/agreements/new",
            "registry/ombudsman-ru-sve/agreements/0",
            "referrals/" + FakeIntake.REFERRAL,
            "referrals/" + FakeIntake.REFERRAL + "/redaction/" + FakeIntake.FILE);
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.ombudsman-url", OFFICE::address);
        properties.add("hamroh.coordination-url", OFFICE::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        OFFICE.close();
    }

    @BeforeEach
    void forget() {
        OFFICE.told.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "en"})
    void everyPageIsWholeFitsItsScreenAndShutsNobodyOut(String language) {
        List<String> wrong = new ArrayList<>();
        int width = language.equals("tg") ? 320 : 1280;
        try (BrowserContext visitor = chromium.visitor(width, true)) {
            Page page = visitor.newPage();
            for (String path : PAGES) {
                var answer = page.navigate(address(language, path));
                if (answer.status() != 200) {
                    wrong.add(path + " answers " + answer.status());
                }
                Pages.look(page, language + " " + path, "behalf.", language.equals("tg"), wrong);
                picture(page, path + "-" + language);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCounsellorFilesForSomebodyAndHandsTheCodeOver() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(360, true)) {
            Page page = visitor.newPage();
            page.navigate(address("tg", "behalf/new"));
            page.check("#channel-voice");
            page.fill("#interviewedOn", "2026-11-20");
            page.selectOption("#category", "unpaid_wages");
            page.selectOption("#country", "RU");
            page.fill("#phone", "+7 912 000 00 00");
            page.click("main form button[type=submit]");
            assertThat(page.locator(".govuk-error-summary a").getAttribute("href"))
                    .isEqualTo("#narrative");
            assertThat(page.isChecked("#channel-voice")).isTrue();
            assertThat(page.inputValue("#interviewedOn")).isEqualTo("2026-11-20");

            page.fill("#narrative", "Се моҳ кор кардам, музд надоданд.");
            page.check("#shareWithCounterpart");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("main")).contains("Се моҳ кор кардам", "20 ноябри 2026", "+7 912 000 00 00");
            Pages.look(page, "check", "behalf.", true, wrong);
            picture(page, "behalf-check-tg");
            page.click("button[formaction$='/edit']");
            assertThat(page.inputValue("#narrative")).isEqualTo("Се моҳ кор кардам, музд надоданд.");
            assertThat(page.isChecked("#shareWithCounterpart")).isTrue();
            page.click("main form button[type=submit]");
            page.click("main form button[type=submit]");
            assertThat(page.textContent(".slip")).contains("4829", "TJ-26-4K7Q2-X");
            Pages.look(page, "filed", "behalf.", true, wrong);
            picture(page, "behalf-filed-tg");
            var saved = page.waitForDownload(() -> page.click("main form button[type=submit]"));
            assertThat(saved.suggestedFilename()).endsWith(".pdf");
        }
        assertThat(OFFICE.told.stream().filter(call -> call.startsWith("POST /complaints/on-behalf {")))
                .singleElement()
                .asString()
                .contains("\"channel\":\"voice\"", "\"shareWithCounterpart\":true", "\"contactMe\":false");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSurveyIsTriedFirstThenFiledStretchByStretchAndEveryCodeIsShown() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("tg", "behalf/survey"));
            page.setInputFiles("#file", new FilePayload("survey.csv", "text/csv", "category;…\n".getBytes(UTF_8)));
            page.click("main form button[type=submit]");
            assertThat(page.textContent("main")).contains("Аз рӯйхат интихоб кунед");
            picture(page, "survey-tried-tg");
            page.click("form[action$='/filing'] button");
            assertThat(page.textContent("main")).contains("10 аз 12");
            picture(page, "survey-running-tg");
            page.click("form[data-go-on] button");
            assertThat(page.locator("main table tbody tr").count()).isEqualTo(2);
            assertThat(page.textContent("main table")).contains("4829 1507 3361 2405 9817 2643");
            assertThat(page.locator("main h1").count()).isEqualTo(1);
            picture(page, "survey-done-tg");
        }
        assertThat(OFFICE.told.getLast()).contains("dryRun=false&start=11&most=10", "category;…");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLostCodeIsReplacedAndAnAreaBlackedOut() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("tg", "complaints/" + FakeIntake.CASE + "/receipt"));
            page.check("#asked-employer");
            page.check("#asked-amount");
            page.fill("#reason", "Ду ҷавоб дуруст");
            page.click("main form button[type=submit]");
            assertThat(page.textContent(".slip")).contains("4829");
            picture(page, "reissued-tg");
            assertThat(OFFICE.told.getLast()).contains("/receipt", "\"employer\",\"amount\"", "Ду ҷавоб");

            page.navigate(address("tg", "referrals/" + FakeIntake.REFERRAL + "/redaction/" + FakeIntake.FILE));
            page.fill("#left", "10,5");
            page.fill("#top", "0");
            page.fill("#width", "200");
            page.fill("#height", "20");
            page.click("form[data-rectangle] button");
            assertThat(page.inputValue("#left")).isEqualTo("10,5");
            page.fill("#width", "20");
            page.click("form[data-rectangle] button");
        }
        assertThat(OFFICE.told.stream().filter(call -> call.startsWith("PUT ")))
                .singleElement()
                .asString()
                .contains("\"left\":105", "\"width\":200", "\"narrative\"", "\"left\":0");
    }

    @Test
    void aDraftIsSentByTheButtonOfItsPage() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("tg", "referrals/" + FakeIntake.REFERRAL));
            page.click("form[action$='/sending'] button");
            assertThat(page.url()).endsWith("?done=sending");
        }
        assertThat(OFFICE.told).anyMatch(call -> call.contains("/referrals/" + FakeIntake.REFERRAL + "/sending"));
    }

    @Test
    void anAgreementIsAmendedAndTheRestOfTheEntryStays() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("en", "registry/ombudsman-ru-sve/agreements/0"));
            page.fill("#until", "2026-12-31");
            page.click("main form button[type=submit]");
        }
        assertThat(OFFICE.told.stream().filter(call -> call.startsWith("PUT ")))
                .singleElement()
                .asString()
                .contains("\"until\":\"2026-12-31\"", "\"from\":\"2011-12-01\"", "Agreement, 12.2011", "Ваколатдор");
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "intake-" + name.replaceAll("[^a-z0-9-]+", "_") + ".png")));
        }
    }

    private String address(String language, String path) {
        return "http://localhost:" + port + "/" + language + "/workspace/" + path;
    }
}
