package org.hamroh.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a page that somebody else has open, with that person's cookies and in a window of its own: can it be used by
 * everybody, is it in the language that it claims, does it fit a small screen.
 */
final class Examiner implements AutoCloseable {

    private static final int SMALLEST = 320;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A text that is nothing but a key: its translation is missing. */
    private static final String MISSING = """
            () => {
              const key = /^\\??\\??[a-z][a-z-]*(\\.[a-z0-9_]+(-[a-z0-9_]+)*)+(_[a-z]{2})?\\??\\??$/;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                const within = walker.currentNode.parentElement.closest('[lang]');
                if (text.startsWith('??') || (key.test(text) && !/\\.(jpg|png|pdf)$/.test(text))) found.push(text);
              }
              return found;
            }""";

    private final BrowserContext window;
    private final Set<String> examined = new TreeSet<>();

    Examiner(Chromium chromium) {
        window = chromium.examining(SMALLEST);
    }

    /** What is wrong with the page that this address shows to the owner of these cookies; nothing on a good page. */
    List<String> problems(Page seen, String language) {
        window.clearCookies();
        window.addCookies(seen.context().cookies());
        Page page = window.newPage();
        try {
            page.navigate(seen.url());
            return problemsHere(page, language);
        } finally {
            page.close();
        }
    }

    /** The same for a page that is already open in a window where scripts may run. */
    List<String> problemsHere(Page page, String language) {
        var problems = new ArrayList<String>();
        String lang = String.valueOf(page.evaluate("() => document.documentElement.lang"));
        if (!lang.equals(language) && !lang.startsWith(language + "-")) {
            problems.add("lang is " + lang);
        }
        if (!(page.evaluate(MISSING) instanceof List<?> keys) || !keys.isEmpty()) {
            problems.add("keys instead of texts: " + page.evaluate(MISSING));
        }
        if (Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
            problems.add("scrolls sideways at " + page.viewportSize().width + " px");
        }
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(each -> problems.add("axe: " + each.getId() + " "
                        + each.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList()));
        examined.add(page.url().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("\\?.*", ""));
        return problems.stream().map(problem -> page.url() + " " + problem).toList();
    }

    /** The addresses of the pages examined so far, with … for ids. */
    Set<String> examined() {
        return Set.copyOf(examined);
    }

    BrowserContext window() {
        return window;
    }

    @Override
    public void close() {
        window.close();
    }
}
