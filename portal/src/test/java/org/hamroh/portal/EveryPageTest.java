package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every public page: nothing shuts anyone out, nothing is wider than a small screen, nothing is heavy. */
class EveryPageTest extends AgainstFakeOmbudsman {

    private static final int FIRST_BYTES = 30 * 1024;
    private static final int FIRST_REQUESTS = 4;
    private static final int REPEAT_BYTES = 6 * 1024;
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "en"})
    void axeFindsNoViolation(String language) {
        var found = new TreeMap<String, String>();
        try (BrowserContext visitor = chromium.visitor(Chromium.PHONE, true)) {
            walk(
                    visitor.newPage(),
                    language,
                    page -> new AxeBuilder(page)
                            .withTags(TAGS)
                            .analyze()
                            .getViolations()
                            .forEach(v -> found.put(
                                    page.url() + " " + v.getId(),
                                    v.getNodes().stream()
                                            .map(n -> n.getHtml())
                                            .toList()
                                            .toString())));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz", "ky"})
    void nothingIsWiderThanASmallScreen(String language) {
        var wide = new ArrayList<String>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            walk(visitor.newPage(), language, page -> {
                Object width = page.evaluate("document.documentElement.scrollWidth");
                if (((Number) width).intValue() > 320) {
                    wide.add(page.url() + " is " + width);
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void everyPageIsLight() {
        var heavy = new ArrayList<String>();
        for (String path : List.of(
                "/",
                "/tg",
                "/tg/safety",
                "/tg/privacy",
                "/tg/complaint",
                "/tg/loans/calculator?principal=5000",
                "/tg/loans",
                "/tg/loans/apply",
                "/tg/testing?place=TJ-SU-KHJ",
                "/tg/complaint/category",
                "/tg/follow-up",
                "/tg/guides",
                "/tg/guides/wages-not-paid",
                "/tg/find?q=muzd",
                "/tg/help",
                "/tg/offline",
                "/tg/text")) {
            try (BrowserContext visitor = chromium.visitor(Chromium.PHONE, true)) {
                Weight first = Weight.of(visitor.newPage(), address(path));
                Weight again = Weight.of(visitor.newPage(), address(path));
                System.out.printf(
                        "page %-24s first %6d bytes in %d requests, again %5d bytes%n",
                        path, first.bytes(), first.requests(), again.bytes());
                if (first.bytes() > FIRST_BYTES || first.requests() > FIRST_REQUESTS || again.bytes() > REPEAT_BYTES) {
                    heavy.add(path + " " + first + " again " + again);
                }
            }
        }
        assertThat(heavy).isEmpty();
    }

    private void walk(Page page, String language, java.util.function.Consumer<Page> look) {
        String site = address("/" + language);
        for (String path : List.of(
                address("/"),
                site,
                site + "/safety",
                site + "/privacy",
                site + "/follow-up",
                site + "/guides",
                site + "/guides/trouble",
                site + "/guides/entry-ban",
                site + "/guides/wages-not-paid?said=no",
                site + "/find?q=muzd",
                site + "/help",
                site + "/handbook",
                site + "/offline",
                site + "/help/consulate",
                site + "/testing?place=TJ-SU-KHJ",
                site + "/loans/calculator",
                site + "/loans/calculator?principal=5000",
                site + "/loans/calculator?principal=0",
                site + "/loans?check=1",
                site + "/loans/apply",
                site + "/loans/follow-up",
                site + "/nothing")) {
            page.navigate(path);
            look.accept(page);
        }
        borrower(page, site, look);
        var complainant = new Complainant(page, site, look);
        complainant.answerEverything();
        complainant.next();
        look.accept(page);
        page.locator("main a.govuk-button").click();
        complainant.go();
        page.fill("#code", FakeOmbudsman.CODE);
        complainant.go();
        look.accept(page);
        page.navigate(site + "/follow-up");
        page.fill("#code", "1");
        complainant.next();
        look.accept(page);
        page.fill("#code", FakeOmbudsman.CODE);
        complainant.next();
        look.accept(page);
        page.navigate(site + "/follow-up/case/notice");
        look.accept(page);
    }

    private static void borrower(Page page, String site, java.util.function.Consumer<Page> look) {
        page.navigate(site + "/loans/apply");
        page.click("main form button[type=submit]");
        look.accept(page);
        page.fill("#amount", "5000");
        page.click("main form button[type=submit]");
        look.accept(page);
        assertThat(page.textContent("main")).contains("L26-4K7Q2-X");
        page.navigate(site + "/loans/follow-up");
        page.fill("#code", "1");
        page.click("main form button[type=submit]");
        look.accept(page);
        page.fill("#code", FakeLoans.CODE);
        page.click("main form button[type=submit]");
        look.accept(page);
    }
}
