package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer decides on a case; without scripts, as everywhere. */
class DecisionPagesTest extends AgainstFakeOffice {
    @Test
    void decisionAsksWhatItNeedsOnceAndKeepsWhatWasTypedWhenSomethingIsMissing() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(ofCase("/resolve"));
            assertThat(page.locator("main select").count()).isEqualTo(3);
            assertThat(page.locator("main textarea").count()).isEqualTo(1);
            page.check("#choice-wages_paid");
            page.fill("[id='paid.amount']", "1200.50");
            page.selectOption("#body", "labour_inspection");
            page.click("main form button[type=submit]");

            assertThat(page.textContent(".govuk-error-summary")).contains("Шарҳ нависед");
            assertThat(page.isChecked("#choice-wages_paid")).isTrue();
            assertThat(page.inputValue("[id='paid.amount']")).isEqualTo("1200.50");
            assertThat(page.inputValue("#body")).isEqualTo("labour_inspection");
        }
    }

    @Test
    void caseAndItsDecisionsFitAPhoneAndShutNobodyOut() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String part : List.of("", "/ask", "/ask-body", "/resolve", "/close")) {
                page.navigate(ofCase(part));
                Pages.look(page, "case" + part, "workspace.", true, wrong);
            }
            page.navigate(ofCase(""));
            assertThat(page.textContent(".case-head")).contains("23 ноябри 2026");
        }
        assertThat(wrong).isEmpty();
    }
}
