package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A recorder records and a coordinator reads figures. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class HealthPagesTest {
    private static final FakeHealth HEALTH = new FakeHealth();
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.health-url", HEALTH::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        HEALTH.close();
    }

    @Test
    void whatIsTheSameAllDayIsKeptAndWhatIsOfThePersonIsNot() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/screenings/new"));
            page.fill("#own", "Ҷамшед");
            page.selectOption("#sex", "male");
            page.selectOption("#stage", "at_return");
            page.check("#programme-tuberculosis");
            page.click("#visit button[type=submit]");
            assertThat(page.textContent(".govuk-error-summary")).contains("Ноҳияро интихоб кунед");
            assertThat(page.inputValue("#own")).isEqualTo("Ҷамшед");
            assertThat(page.textContent("#born-error")).contains("Рӯзро санҷед");

            page.selectOption("#home", "TJ-SU-KHJ");
            page.click("#visit button[type=submit]");
            assertThat(page.textContent("[role=status]")).contains("Сабт шуд");
            assertThat(page.inputValue("#own")).isEmpty();
            assertThat(page.inputValue("#sex")).isEmpty();
            assertThat(page.inputValue("#stage")).isEqualTo("at_return");
            assertThat(page.inputValue("#home")).isEqualTo("TJ-SU-KHJ");
            assertThat(page.isChecked("#programme-tuberculosis")).isTrue();
            assertThat(page.url()).doesNotContain("own=").doesNotContain("%D2%B6");
        }
    }

    @Test
    void whatIsRecordedWithoutTheNetworkSurvivesAReloadAndIsSentOnceEach() {
        try (BrowserContext visitor = chromium.visitor(1000, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/screenings/new"));
            page.selectOption("#stage", "before_departure");
            page.selectOption("#home", "TJ-SU-KHJ");
            visitor.setOffline(true);
            for (int i = 1; i <= 20; i++) {
                page.fill("#own", "Номи " + i);
                page.selectOption("#sex", "male");
                page.click("#visit button[type=submit]");
                page.waitForFunction("n => document.getElementById('queue').textContent.includes(': ' + n + '.')", i);
            }
            int before = HEALTH.received().size();
            visitor.setOffline(false);
            page.reload();
            page.waitForCondition(() -> HEALTH.received().size() >= before + 20);
            page.waitForFunction("!document.getElementById('queue').textContent.includes('интизори')");
            page.reload();
            page.waitForLoadState();

            List<String> came =
                    HEALTH.received().subList(before, HEALTH.received().size());
            assertThat(came).hasSize(20);
            for (int i = 1; i <= 20; i++) {
                String name = "\"Номи " + i + "\"";
                assertThat(came.stream().filter(each -> each.contains(name))).hasSize(1);
            }
        }
    }

    @Test
    void thePagesOfHealthFitAPhoneAndShutNobodyOut() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            page.navigate(address("").replace("/workspace", "/testing?place=TJ-SU-KHJ"));
            Pages.look(page, "testing", "health.", true, wrong);
            for (String part : List.of(
                    "/screenings",
                    "/screenings/new",
                    "/screenings/" + FakeHealth.SCREENING,
                    "/screenings/imports",
                    "/screenings/imports/" + FakeHealth.SCREENING,
                    "/coverage/populations",
                    "/coverage/quality",
                    "/coverage",
                    "/coverage/place?place=TJ-SU-KHJ")) {
                page.navigate(address(part));
                Pages.look(page, "health" + part, "health.", true, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String address(String part) {
        return "http://localhost:" + port + "/tg/workspace" + part;
    }
}
