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

/** The pages of a lender's people; without scripts, as everywhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
class LoanPagesTest {
    private static final FakeLender LENDER = new FakeLender();
    private static final String LOAN = "/loans/" + FakeLender.LOAN;
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.loans-url", LENDER::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        LENDER.close();
    }

    @Test
    void everyPageFitsAPhoneAndShutsNobodyOut() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(320, true)) {
            Page page = visitor.newPage();
            for (String path : List.of(
                    "/loans",
                    "/committee",
                    "/loans/new",
                    LOAN + "?payoffOn=2026-11-24",
                    LOAN + "/statement",
                    LOAN + "/receipts/" + FakeLender.moved(),
                    LOAN + "/completion",
                    LOAN + "/appraisal",
                    LOAN + "/votes",
                    LOAN + "/disbursements",
                    LOAN + "/reversals?movement=" + FakeLender.moved(),
                    LOAN + "/proposal",
                    LOAN + "/answer",
                    "/payments",
                    "/portfolio",
                    "/journal",
                    "/journal/2026-11-24",
                    "/loan-products",
                    "/loan-products/new",
                    "/loan-products/" + FakeLender.product())) {
                assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
                assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
                Pages.look(page, path, "loans.", true, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void formKeepsWhatWasTypedAndSaysWhatIsWrong() {
        try (BrowserContext visitor = chromium.visitor(360, false)) {
            Page page = visitor.newPage();
            page.navigate(address(LOAN + "/repayments"));
            page.fill("#amount", "0");
            page.fill("#evidence", "Д-17");
            page.click("main form button[type=submit]");

            assertThat(page.textContent(".govuk-error-summary")).contains("Маблағи аз сифр зиёд");
            assertThat(page.inputValue("#amount")).isEqualTo("0");
            assertThat(page.inputValue("#evidence")).isEqualTo("Д-17");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + "/tg/workspace" + path;
    }
}
