package org.hamroh.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody comes near: the site is gone, and what it left on the phone with it. */
class QuickExitTest extends AgainstFakeOmbudsman {

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void theButtonWorksWithoutScripts() {
        leave(false, page -> page.locator(".exit").click());
    }

    @Test
    void theButtonLeavesNothingBehindTheBackButton() {
        leave(true, page -> {
            page.locator(".exit").click();
            page.waitForURL(OMBUDSMAN.weather());
            page.goBack();
            assertThat(page).not().hasURL(address("/tg/complaint/employer"));
            page.navigate(OMBUDSMAN.weather());
        });
    }

    @Test
    void pressingEscapeThreeTimesIsTheSameAsTheButton() {
        leave(true, page -> {
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
        });
    }

    private void leave(boolean scripts, Consumer<Page> exit) {
        try (BrowserContext visitor = chromium.visitor(Chromium.PHONE, scripts)) {
            Page page = visitor.newPage();
            page.navigate(address("/tg/complaint/category"));
            page.locator("label[for=category]").click();
            page.locator("main form button").click();
            page.navigate(address("/tg/complaint/employer"));
            page.fill("#employer", "Уралстрой");
            page.locator("h1").click();

            exit.accept(page);

            page.waitForURL(OMBUDSMAN.weather());
            assertThat(visitor.cookies()).isEmpty();
        }
    }
}
