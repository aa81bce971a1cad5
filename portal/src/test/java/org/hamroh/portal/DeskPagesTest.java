package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An officer's day: the desk, the list, many cases at once, words that stand ready, the case on paper, the keyboard. */
class DeskPagesTest extends AgainstFakeOffice {
    private static final List<String> LIST_PAGES = List.of(
            "",
            "/caseload?urgent=true&assignee=me&due=overdue&country=RU",
            "/caseload/search",
            "/caseload/filters",
            "/caseload/hand-over",
            "/caseload/templates",
            "/caseload/templates/" + FakeOffice.TEMPLATE,
            "/caseload/templates/" + FakeOffice.TEMPLATE + "/words",
            "/keys");
    private static final List<String> CASE_PAGES = List.of("", "/staff", "/conflict", "/file");

    @Test
    void everyPageIsWholeFitsAPhoneAndShutsNobodyOut() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String language : List.of("tg", "ru", "en", "uz", "ky")) {
                boolean rules = language.equals("tg");
                for (String path : LIST_PAGES) {
                    page.navigate(workspace(language, path));
                    Pages.look(page, language + path, "desk.", rules, wrong);
                }
                for (String path : CASE_PAGES) {
                    page.navigate(workspace(language, "/complaints/" + FakeOffice.CASE + path));
                    Pages.look(page, language + " case" + path, "people.", rules, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void deskLeadsToTheListsItCounts() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(workspace("en", ""));
            assertThat(page.textContent(".tiles")).contains("Overdue", "1000+", "Waiting for another body");
            page.click(".tiles a[href*='due=overdue']");
            assertThat(page.textContent(".chips")).contains("Me", "Overdue");
            page.click(".chips li:first-child a");
            assertThat(page.url()).doesNotContain("assignee").contains("due=overdue");
        }
    }

    @Test
    void markedCasesAreGivenToAColleagueWithoutAScriptAndTakenBack() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(workspace("en", "/caseload"));
            page.click("#many button");
            assertThat(page.textContent(".govuk-error-summary")).contains("No complaint is marked");
            page.navigate(workspace("en", "/caseload"));
            page.check("input[name=marked][value^='" + FakeOffice.CASE + "']");
            page.click("#many button");
            assertThat(page.textContent("main")).contains("1 complaint", "TJ-26-4K7Q2-X");
            page.selectOption("#lead", "guli");
            page.click("main form button[type=submit]");

            assertThat(page.textContent("main")).contains("1 complaint is now with Гулнора Каримова.");
            assertThat(OFFICE.told.getLast()).contains("\"lead\":\"guli\"", FakeOffice.CASE);
            page.click("main form button[type=submit]");
            assertThat(page.textContent("main")).contains("with whom it was before");
            assertThat(OFFICE.told.getLast()).contains("/caseload/assignment/undo", FakeOffice.CASE);
        }
    }

    @Test
    void wordsThatStandReadyComeInTheComplainantsLanguageAfterWhatWasTyped() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(workspace("en", "/complaints/" + FakeOffice.CASE));
            page.fill("#text", "Аввал ин.");
            page.selectOption("#template", FakeOffice.TEMPLATE);
            page.click("button[name=insert]");

            assertThat(page.inputValue("#text"))
                    .startsWith("Аввал ин.\n\nЗдравствуйте TJ-26-4K7Q2-X, до ")
                    .contains("2026");
            assertThat(OFFICE.told).noneMatch(call -> call.contains("/messages"));
        }
    }

    @Test
    void caseIsPrintedWithoutNotesAndContactUnlessTheyAreWanted() throws Exception {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            var plain = visitor.request().get(ofCase("/file.pdf"));
            var whole = visitor.request().get(ofCase("/file.pdf?notes=true&contact=true"));
            assertThat(text(plain.body()))
                    .contains("TJ-26-4K7Q2-X", "Се моҳ музд надоданд", "Ҷавоби ман")
                    .doesNotContain("Қайди пинҳонӣ", "Ҷамшед");
            assertThat(text(whole.body())).contains("Қайди пинҳонӣ", "Ҷамшед");
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void listIsTakenAwayAsATable() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            var csv = visitor.request().get(workspace("en", "/caseload/cases.csv?urgent=true"));
            assertThat(csv.text().lines().toList())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("TJ-26-4K7Q2-X;") && line.contains("Фарзона Саидова"));
        }
    }

    @Test
    void keysWalkThroughTheListAndAreSilentWhereSomebodyTypesOrSwitchedThemOff() {
        try (BrowserContext visitor = chromium.visitor(1280, true)) {
            Page page = visitor.newPage();
            page.navigate(workspace("en", "/caseload"));
            page.focus("#reference");
            page.keyboard().type("jox");
            assertThat(page.inputValue("#reference")).isEqualTo("jox");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.isChecked("tr[data-row]:first-child input")).isTrue();
            page.keyboard().press("o");
            page.waitForURL("**/complaints/**");
            page.keyboard().press("m");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("text");

            page.navigate(workspace("en", "/keys"));
            page.click("main form button");
            page.navigate(workspace("en", "/caseload"));
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        }
    }
}
