package org.hamroh.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page has to be: whole, no wider than its screen, and open to everybody. */
final class Pages {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Pages() {}

    /**
     * Adds what is wrong with the page.
     *
     * @param words the beginning of the keys of its texts, none of which may show
     * @param rules whether to hold it against the rules of accessibility; pages of several languages differ in words and width
     *     only, so one language is enough
     */
    static void look(Page page, String what, String words, boolean rules, List<String> wrong) {
        if (page.content().contains("??") || page.textContent("main").contains(words)) {
            wrong.add(what + " lacks a text");
        }
        int width = page.viewportSize().width;
        if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > width) {
            wrong.add(what + " is wider than the screen");
        }
        if (rules) {
            new AxeBuilder(page)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(violation -> wrong.add(what + " " + violation.getId() + " "
                            + violation.getNodes().getFirst().getHtml()));
        }
    }
}
