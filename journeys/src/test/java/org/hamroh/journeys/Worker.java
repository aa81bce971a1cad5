package org.hamroh.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Consumer;

/** The worker of the story, in front of the portal. Knows the pages by the names of their inputs, as a browser sends them. */
final class Worker {

    private static final String CONTINUE = "main form .govuk-button:not(.govuk-button--secondary)";

    private final Page page;
    private final String home;

    /** Called with the name of each page before it is left. */
    private final Consumer<String> looking;

    Worker(Page page, String address, String language, Consumer<String> looking) {
        this.page = page;
        this.home = address + "/" + language;
        this.looking = looking;
    }

    /** Answers every question up to the list of answers. */
    void answer(String narrative, byte[] photo) {
        page.navigate(home);
        look("home");
        page.click("a[href$='/complaint']");
        look("complaint");
        page.click("main a.govuk-button");
        choose("category", "unpaid_wages");
        next("category");
        choose("country", "RU");
        next("country");
        page.selectOption("select[name=region]", "RU-SVE");
        page.fill("[name=place]", "Екатеринбург");
        next("place");
        page.fill("[name=employer]", "ООО «Стройка»");
        next("employer");
        page.selectOption("[name='from.month']", "6");
        page.fill("[name='from.year']", "2026");
        page.selectOption("[name='until.month']", "8");
        page.fill("[name='until.year']", "2026");
        next("dates");
        page.fill("[name='amountOwed.amount']", "135 000,50");
        next("amount");
        page.fill("[name=narrative]", narrative);
        next("narrative");
        page.fill("[name=request]", "Музди маро гардонанд.");
        next("request");
        page.setInputFiles("input[type=file]", new FilePayload("табел.jpg", "image/jpeg", photo));
        page.click("form[enctype] button");
        look("files");
        page.click("main a.govuk-button");
        choose("identity", "nameless");
        next("contact");
        page.check("[name='consents.useInStatistics']");
        next("consents");
        look("check");
    }

    /** Presses the one button that files, and reads the receipt. */
    Complainant.Receipt file() {
        page.click("form[action$='/complaint/check'] button");
        look("receipt");
        String code = String.join(" ", page.locator(".slip .code span").allTextContents());
        return new Complainant.Receipt(page.textContent(".slip .reference").strip(), code);
    }

    /** Proves to have the code, after which the receipt is shown no more. */
    void confirm(String code) {
        page.click("main a.govuk-button");
        page.fill("[name=code]", code);
        look("confirm");
        page.click(CONTINUE);
        look("done");
    }

    /** Comes back with the code. */
    void follow(String code) {
        page.navigate(home + "/follow-up");
        look("follow-up");
        page.fill("[name=code]", code);
        page.click(CONTINUE);
        look("case");
    }

    void reply(String text) {
        page.fill("[name=text]", text);
        page.click("form[action$='/messages'] button");
        look("case-answered");
    }

    void leave() {
        page.click("form[action$='/follow-up/close'] button");
        look("closed");
    }

    private void choose(String name, String value) {
        page.check("input[name=" + name + "][value=" + value + "]");
    }

    private void next(String step) {
        look(step);
        page.click(CONTINUE);
    }

    private void look(String name) {
        looking.accept(name);
    }
}
