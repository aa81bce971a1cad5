package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two officers have one case open: nobody's words are lost, and the second sees what changed before anything is sent. */
class TwoEditorsTest extends AgainstFakeOffice {
    private static final String WORDS = "Корфармо пардохт кард, вале на пурра.";

    @Test
    void secondDecisionShowsWhatChangedKeepsTheWordsAndIsSentAgainOnTheNewVersion() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(ofCase("/resolve"));
            page.check("#choice-mediated");
            page.fill("#explanation", WORDS);
            OFFICE.colleague("message", "internal", "Бо корфармо гап задам");
            page.click("main form button[type=submit]:not([name])");

            assertThat(page.textContent("[role=alert]")).contains("Бо корфармо гап задам", "Гулнора Каримова");
            assertThat(page.inputValue("#explanation")).isEqualTo(WORDS);
            assertThat(page.isChecked("#choice-mediated")).isTrue();

            page.fill("#explanation", WORDS + " Нигаред ба қайд.");
            page.click("main form button[type=submit]:not([name])");
            assertThat(page.url()).contains("done=resolve");
            assertThat(OFFICE.told.getLast()).contains("/resolution", WORDS + " Нигаред ба қайд.");
        }
    }

    @Test
    void wordsOfADecisionThatIsNoLongerPossibleAreKeptAsANote() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(ofCase("/close"));
            page.check("#choice-mediated");
            page.fill("#explanation", WORDS);
            OFFICE.colleague("stage", "closed", "Созиш шуд");
            page.click("main form button[type=submit]:not([name])");

            assertThat(page.textContent("[role=alert]")).contains("Созиш шуд");
            assertThat(page.inputValue("#kept")).isEqualTo(WORDS);
            page.click("main form button[type=submit]");
            assertThat(OFFICE.told.getLast()).contains("/messages", WORDS, "internal");
        }
    }

    @Test
    void messageWaitsUntilItsWriterHasSeenWhatAColleagueWroteMeanwhile() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(ofCase(""));
            page.fill("#text", WORDS);
            OFFICE.colleague("message", "complainant", "Мо аллакай навиштем");
            page.click("#write button[type=submit]:not([name])");

            assertThat(OFFICE.told).noneMatch(call -> call.contains("/messages"));
            assertThat(page.textContent("[role=alert]")).contains("Мо аллакай навиштем");
            assertThat(page.inputValue("#text")).isEqualTo(WORDS);

            page.click("#write button[type=submit]:not([name])");
            assertThat(page.url()).contains("done=message");
            assertThat(OFFICE.told.getLast()).contains("/messages", WORDS);
        }
    }

    @Test
    void assignmentOfACaseThatSomebodyElseGaveAwayIsAskedAgain() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(ofCase("/staff"));
            page.selectOption("#lead", "guli");
            page.fill("#reason", WORDS);
            OFFICE.colleague("deed", "assigned", "");
            page.click("main form button[type=submit]");

            assertThat(page.locator("[role=alert]").count()).isOne();
            assertThat(page.inputValue("#lead")).isEqualTo("guli");
            assertThat(page.inputValue("#reason")).isEqualTo(WORDS);
        }
    }
}
