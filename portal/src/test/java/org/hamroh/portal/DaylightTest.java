package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The administrator looks at how events flow and who did what, and acts; without scripts, as everywhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class DaylightTest {

    private static final FakeEvents SERVICE = new FakeEvents();
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.ombudsman-url", SERVICE::address);
        properties.add("hamroh.coordination-url", SERVICE::address);
        properties.add("hamroh.loans-url", SERVICE::address);
        properties.add("hamroh.identity-url", SERVICE::address);
        properties.add("hamroh.information-url", SERVICE::address);
        properties.add("hamroh.health-url", SERVICE::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        SERVICE.close();
    }

    @BeforeEach
    void forget() {
        SERVICE.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en", "uz", "ky"})
    void everyPageIsWholeFitsAPhoneAndShutsNobodyOut(String language) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String path : List.of(
                    "",
                    "?done=all&sent=120",
                    "/ombudsman/letters",
                    "/ombudsman/letters?discarded=true",
                    "/ombudsman/redrive",
                    "/ombudsman/redrive?id=a-0-1",
                    "/ombudsman/redrive?until=2026-11-24T07:00:00Z&sent=100&left=20",
                    "/ombudsman/discard?id=a-0-1")) {
                page.navigate(events(language) + path);
                Pages.look(page, path, "events.", language.equals("tg"), wrong);
            }
            picture(page, language, "phone", 360);
            picture(page, language, "desktop", 1280);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void lagRetriesAndWhatWaitsAreSaidInWords() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/en/workspace"));
            assertThat(page.textContent("nav.office-nav")).contains("Events");
            assertThat(page.textContent("main")).contains("Messages have been waiting too long to be sent.");
            page.click("main a[href$='/workspace/events']");
            assertThat(page.textContent("[role=alert]"))
                    .contains("Complaints (ombudsman): messages have been waiting to be sent for more than a minute")
                    .contains("24 November 2026, 10:01");
            assertThat(page.textContent("#ombudsman"))
                    .contains("Stuck on a message, trying again", "Everything is read", "Not begun yet")
                    .contains("Tried 4 times, since 24 November 2026, 10:00")
                    .contains("The database refused what the message would have changed.")
                    .contains("The message is damaged")
                    .contains("Cannot be read, so it is not shown (5,000,000 bytes).")
                    .contains("unpaid_wages");
        }
    }

    @Test
    void oneMessageOrAllAreSentAgainAfterAConfirmation() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(events("en"));
            page.click("#coordination .do a >> nth=0");
            assertThat(SERVICE.told).isEmpty();
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("The message was sent again.");
            assertThat(SERVICE.told)
                    .containsExactly("/api/coordination/dead-letters/"
                            + "hamroh.ombudsman.complaints.coordination.dead-letters-0-000000000001/redrive ");

            SERVICE.told.clear();
            page.click("#coordination a.govuk-button");
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("Sent again: 100. Still waiting: 20.");
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("200 messages were sent again.");
            assertThat(SERVICE.told)
                    .containsExactly(
                            "/api/coordination/dead-letters/redrive {}",
                            "/api/coordination/dead-letters/redrive {\"until\":\"2026-11-24T07:00:00.123Z\"}");
        }
    }

    @Test
    void aMessageIsDiscardedOnlyWithAReason() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            page.navigate(events("en"));
            page.click("#ombudsman .do a >> nth=1");
            page.fill("#reason", "x");
            page.click("main button[type=submit]");
            assertThat(page.textContent(".govuk-error-summary")).contains("Say why");
            assertThat(page.inputValue("#reason")).isEqualTo("x");
            page.fill("#reason", "a test");
            page.click("main button[type=submit]");
            assertThat(page.textContent("main")).contains("The message is discarded");
            page.click("#ombudsman >> text=See the discarded messages");
            assertThat(page.textContent("main")).contains("A test by the office");
        }
    }

    @Test
    void aServiceThatIsAwayLeavesTheOthersVisibleAndAStrangerSeesNothing() {
        try (BrowserContext visitor = chromium.visitor(1280, false)) {
            Page page = visitor.newPage();
            SERVICE.status = 503;
            assertThat(page.navigate(events("en")).status()).isEqualTo(200);
            assertThat(page.textContent("#ombudsman")).contains("This service is not answering just now.");
            SERVICE.status = 403;
            assertThat(page.navigate(events("en")).status()).isEqualTo(403);
            assertThat(page.navigate(address("/en/workspace")).status()).isEqualTo(200);
            assertThat(page.textContent("main")).contains("Nothing is open to you yet");
            SERVICE.status = 200;
            assertThat(page.navigate(events("en") + "/nothing/redrive").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoOpenedACaseBeyondTheirPlacesStandsOnTheFirstPageAndOnlyTheHeadReadsWhy() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/en/workspace"));
            assertThat(page.textContent("main"))
                    .contains("Opened beyond the officer’s places", "ombudsman-tj", "24 November 2026, 10:00")
                    .doesNotContain("TJ-26-4K7Q2-X", "Ҳамкорам");
            page.click("text=Open the audit");
            assertThat(page.textContent("main table"))
                    .contains("Case opened beyond own places", "from the workspace")
                    .doesNotContain("Ҳамкорам");

            SERVICE.head = true;
            page.navigate(address("/en/workspace"));
            assertThat(page.textContent("main")).contains("TJ-26-4K7Q2-X", "Ҳамкорам бемор аст");
            page.click("text=I have taken note");
            assertThat(SERVICE.told)
                    .anyMatch(said ->
                            said.startsWith("/api/ombudsman/break-glass/0198c0de-0000-7000-8000-0000000000bb/seen"));
        }
    }

    @Test
    void theAuditOfEachServiceIsSearchedAndWhoMayNotReadOneIsTold() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String service : List.of("", "?service=identity", "?service=loans&action=event.discard")) {
                page.navigate(address("/tg/workspace/audit" + service));
                Pages.look(page, service, "audit.", true, wrong);
            }
            page.navigate(address("/tg/workspace/break-glass"));
            Pages.look(page, "break-glass", "audit.", true, wrong);
            SERVICE.head = true;
            assertThat(page.navigate(address("/en/workspace/audit?service=identity"))
                            .status())
                    .isEqualTo(403);
            assertThat(page.textContent(".govuk-error-summary"))
                    .contains("Only the administrator reads this part of the audit.");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aMasterKeyIsChangedAfterAConfirmationAndARefusalIsExplained() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String path : List.of("", "/ombudsman/rotate", "/ombudsman/retire")) {
                page.navigate(address("/tg/workspace/admin/master-keys" + path));
                Pages.look(page, path, "admin.", true, wrong);
            }
            page.navigate(address("/en/workspace/admin/master-keys"));
            page.click("a[href$='/ombudsman/rotate']");
            page.click("main button[type=submit]");
            assertThat(page.textContent("[role=status]")).contains("Copy the folder of keys");
            assertThat(SERVICE.told).containsExactly("/api/ombudsman/master-key/rotation ");
            page.click("a[href$='/ombudsman/retire']");
            page.click("main button[type=submit]");
            assertThat(page.textContent(".govuk-error-summary")).contains("Too early");
        }
        assertThat(wrong).isEmpty();
    }

    /** Only where somebody asks for pictures to look at: {@code -Dpictures=FOLDER}. */
    private void picture(Page page, String language, String screen, int width) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.setViewportSize(width, 740);
            for (String path : List.of(
                    "",
                    "/events",
                    "/events/ombudsman/discard?id=a-0-1",
                    "/audit",
                    "/break-glass",
                    "/admin/master-keys",
                    "/admin/master-keys/ombudsman/rotate")) {
                page.navigate(address("/" + language + "/workspace" + path));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, language + "-" + screen + path.replaceAll("\\W", "-") + ".png")));
            }
        }
    }

    private String events(String language) {
        return address("/" + language + "/workspace/events");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
