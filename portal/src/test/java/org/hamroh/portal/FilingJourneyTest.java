package org.hamroh.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journeys of a complainant on a small phone, in Tajik, with scripts switched off. */
class FilingJourneyTest extends AgainstFakeOmbudsman {

    private static Chromium chromium;

    private BrowserContext visitor;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void arrive() {
        visitor = chromium.visitor(Chromium.PHONE, false);
        page = visitor.newPage();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private Complainant complainant() {
        return new Complainant(page, address("/tg"), p -> {});
    }

    @Test
    void aComplaintIsFiledAndItsReceiptIsShownUntilItsOwnerHasTheCode() throws IOException {
        complainant().answerEverything();
        assertThat(page.locator("main")).containsText("август 2026");
        assertThat(page.locator("main")).containsText("135 000,50".replace(' ', '\u00a0'));
        complainant().next();

        assertThat(page).hasURL(address("/tg/complaint/receipt"));
        assertThat(page.locator(".code")).hasText("482915073361240598172643");
        assertThat(page.locator(".reference")).hasText("TJ-26-4K7Q2-X");
        assertThat(page.locator("main")).containsText("24 ноябри 2026");
        String filed = OMBUDSMAN.filed.values().iterator().next();
        assertThat(filed)
                .contains("\"narrative\":\"" + Complainant.STORY)
                .contains("\"language\":\"tg\"")
                .contains("\"region\":\"RU-SVE\"")
                .contains("\"from\":\"2026-08-01\"")
                .contains("\"amount\":\"135000.50\"")
                .contains("\"phone\":\"+7 912 000 00 00\"")
                .contains("\"shareWithCounterpart\":true")
                .contains("\"uploads\":[{");

        Download pdf =
                page.waitForDownload(() -> page.locator("main form button").click());
        assertThat(Files.readAllBytes(pdf.path()))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        page.locator("main a.govuk-button").click();
        page.fill("#code", "0000");
        complainant().next();
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        page.fill("#code", " 4829-1507 3361 2405 9817 2643 ");
        complainant().next();
        assertThat(page).hasURL(address("/tg/complaint/done"));
        page.navigate(address("/tg/complaint/receipt"));
        assertThat(page.locator("main")).not().containsText("4829");
        assertThat(OMBUDSMAN.drafts).isEmpty();
    }

    @Test
    void whatWasTypedSurvivesAnAbsentServiceAReloadAndALostPage() {
        complainant().answerEverything();
        page.navigate(address("/tg/complaint/narrative"));
        OMBUDSMAN.away = true;
        page.fill("#narrative", "Матни нав, ки набояд гум шавад.");
        complainant().next();
        assertThat(page.locator("[role=alert]")).containsText("Ҳоло нигоҳ дошта натавонистем");
        assertThat(page.locator("#narrative")).hasValue("Матни нав, ки набояд гум шавад.");

        OMBUDSMAN.away = false;
        complainant().next();
        page.navigate(address("/tg/complaint/check"));
        page.reload();
        assertThat(page.locator("main")).containsText("Матни нав, ки набояд гум шавад.");

        OMBUDSMAN.away = true;
        complainant().next();
        assertThat(page.locator("[role=alert]")).containsText("Ҳоло фиристода натавонистем");
        OMBUDSMAN.away = false;
        complainant().next();
        assertThat(page).hasURL(address("/tg/complaint/receipt"));
        assertThat(OMBUDSMAN.filed).hasSize(1);
    }

    @Test
    void pressingInTwoTabsAndGoingBackFilesOnceAndShowsOneReceipt() {
        complainant().answerEverything();
        Page second = visitor.newPage();
        second.navigate(address("/tg/complaint/check"));
        complainant().next();
        new Complainant(second, address("/tg"), p -> {}).next();

        assertThat(second.locator(".reference")).hasText("TJ-26-4K7Q2-X");
        page.goBack();
        assertThat(page.locator(".reference")).hasText("TJ-26-4K7Q2-X");
        assertThat(OMBUDSMAN.filed).hasSize(1);
    }

    @Test
    void aWrongAnswerIsExplainedAtItsFieldAndKept() {
        complainant().answerEverything();
        page.navigate(address("/tg/complaint/narrative"));
        page.fill("#narrative", "кӯтоҳ");
        complainant().next();

        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Хато\\..*"));
        assertThat(page.locator(".govuk-error-summary a")).hasAttribute("href", "#narrative");
        assertThat(page.locator("#narrative")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#narrative")).hasValue("кӯтоҳ");
    }

    @Test
    void anotherLanguageKeepsThePageAndTheAnswers() {
        complainant().answerEverything();
        page.navigate(address("/tg/complaint/employer"));
        page.locator(".foot a[hreflang=ky]").click();

        assertThat(page).hasURL(address("/ky/complaint/employer"));
        assertThat(page.locator("#employer")).hasValue("ООО «Уралстрой»");
    }

    @Test
    void theComplainantComesBackReadsTheQuestionAndAnswersIt() {
        page.navigate(address("/tg/follow-up"));
        page.fill("#code", "4829 1507 3361 2405 9817 2643");
        complainant().next();
        assertThat(page.locator(".road")).containsText("Қабул шуд");
        assertThat(page.locator(".bubble").first()).containsText("шартномаи хаттӣ");

        page.fill("#text", "Не, шартнома набуд.");
        page.setInputFiles("#files", Complainant.PHOTO);
        complainant().next();
        assertThat(page.locator(".bubble--mine")).containsText("Не, шартнома набуд.");
        assertThat(OMBUDSMAN.messages).containsExactly("Не, шартнома набуд.");

        page.locator("form[action$='/close'] button").click();
        page.navigate(address("/tg/follow-up/case"));
        assertThat(page).hasURL(address("/tg/follow-up"));
    }

    @Test
    void theKeyboardAloneAnswersAQuestion() {
        page.navigate(address("/tg/complaint/category"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#category")).isChecked();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(address("/tg/complaint/country"));
    }
}
