package org.hamroh.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Someone who files a complaint page by page, and may look around on each. */
record Complainant(Page page, String site, Consumer<Page> look) {

    static final String STORY = "Се моҳ кор кардем, музд надоданд. Сардор телефонро намебардорад.";
    static final FilePayload PHOTO =
            new FilePayload("tabel.png", "image/png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));

    /** From the first page to the list of answers. */
    void answerEverything() {
        page.navigate(site + "/complaint");
        look.accept(page);
        page.locator("main a.govuk-button").click();
        next();
        look.accept(page);
        page.locator("label[for=category]").click();
        go();
        page.locator("label[for=country]").click();
        go();
        page.selectOption("#region", "RU-SVE");
        page.fill("#place", "Екатеринбург");
        go();
        page.fill("#employer", "ООО «Уралстрой»");
        go();
        page.selectOption("[id='from.month']", "8");
        page.fill("[id='from.year']", "2026");
        go();
        page.fill("[id='amountOwed.amount']", "135 000,50");
        go();
        page.fill("#narrative", STORY);
        go();
        page.fill("#request", "Пуламро диҳанд.");
        go();
        page.setInputFiles("#file", PHOTO);
        next();
        look.accept(page);
        page.locator("main a.govuk-button").click();
        page.locator("label[for=identity-named]").click();
        page.fill("[id='contact.phone']", "+7 912 000 00 00");
        page.fill("[id='notice.address']", "farzona@mail.example");
        go();
        page.locator("label[for='consents.shareWithCounterpart']").click();
        go();
        look.accept(page);
    }

    /** Looks at the page and goes on. */
    void go() {
        look.accept(page);
        next();
    }

    /** Presses the first button of the page's form. */
    void next() {
        page.locator("main form button.govuk-button").first().click();
    }
}
