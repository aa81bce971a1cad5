package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hamroh.identity.link.LinkDesk;
import org.hamroh.identity.person.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages in a real browser: an officer sets an app up, makes a passkey with a virtual authenticator and signs in with it.
 * Every page on the way is looked at by axe. With {@code -Dpictures=FOLDER} pictures of them are kept.
 */
class ScreenTest {

    private static final String PASSWORD = "safar-bo-hamroh";
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    static Path keys;

    private static House house;
    private static String address;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final Map<String, String> violations = new TreeMap<>();
    private String look = "";

    @BeforeAll
    static void open() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://localhost:" + port;
        house = House.open(
                Engine.freshDatabase(),
                keys,
                true,
                "--hamroh.second-factor=required",
                "--server.port=" + port,
                "--hamroh.public-url=" + address);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        playwright.close();
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"tg, 360, officer@ombudsman.example", "en, 1280, head@ombudsman.example"})
    void anOfficerSetsUpAnAppAndAPasskeyAndSignsInWithEither(String language, int width, String name) {
        look = language + "-" + width;
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, 780).setLocale(language))) {
            Page page = context.newPage();
            authenticator(page);
            page.navigate(address + "/id/sign-in?lang=" + language);
            seen(page, "sign-in");
            page.fill("#name", name);
            page.fill("#password", "wrong-wrong-wrong");
            page.click("form[action$='/sign-in'] button[type=submit]");
            seen(page, "sign-in-refused");
            signIn(page, name);
            assertThat(page.url()).endsWith("/id/second-factor/set-up");
            seen(page, "set-up");
            App app = new App(page.textContent(".secret"));
            page.fill("#code", app.code(house.clock().instant()));
            page.click("main form button[type=submit]");
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            seen(page, "recovery-codes");
            page.click("main form button[type=submit]");
            page.waitForURL(address + "/");

            page.navigate(address + "/id/account");
            seen(page, "account");
            page.fill("#label", "Телефон");
            page.click("form[data-passkey] button[type=submit]");
            page.waitForURL("**/account?done=passkey");
            assertThat(page.textContent("main")).contains("Телефон");
            seen(page, "account-passkey");
            page.click("a[href*='act=codes']");
            seen(page, "account-sure");
            page.click("main form button[type=submit]");
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            page.reload();
            assertThat(page.locator(".codes li").count()).as("after a reload").isEqualTo(10);

            context.clearCookies();
            page.navigate(address + "/id/sign-in?lang=" + language);
            page.click("form[data-passkey] button[type=submit]");
            page.waitForURL(address + "/");
            page.navigate(address + "/id/account");
            assertThat(page.textContent("main")).contains(name);

            context.clearCookies();
            page.navigate(address + "/id/sign-in?lang=" + language);
            signIn(page, name);
            assertThat(page.url()).endsWith("/id/second-factor");
            seen(page, "second-factor");
            house.clock().forward(java.time.Duration.ofSeconds(30));
            page.fill("#code", app.code(house.clock().instant()));
            page.click("main form button[type=submit]");
            page.waitForURL(address + "/");
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void whoIsInvitedFindsTheCodeFilledInAndAgreesToTheTerms() {
        look = "tg-360";
        var person = house.bean(People.class)
                .findBySignInName("nobody@platform.example")
                .orElseThrow();
        var link = house.bean(LinkDesk.class).make(person.id(), false, LinkDesk.INVITATION);
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(360, 780).setLocale("tg"))) {
            Page page = context.newPage();
            page.navigate(link.address());
            assertThat(page.inputValue("#code")).isEqualTo(link.code());
            assertThat(page.url()).as("the code is gone from the address").endsWith("/id/link");
            seen(page, "link");
            page.click("main form button[type=submit]");
            page.fill("#password", "short");
            page.click("main form button[type=submit]");
            seen(page, "password-too-short");
            page.fill("#password", "дарахти тути калон");
            page.fill("#repeated", "дарахти тути калон");
            page.click("main form button[type=submit]");
            page.waitForURL(address + "/");
            page.navigate(address + "/id/terms");
            seen(page, "terms");
            page.navigate(address + "/id/forgotten");
            seen(page, "forgotten");
        }
        assertThat(violations).isEmpty();
    }

    private void signIn(Page page, String name) {
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("form[action$='/sign-in'] button[type=submit]");
    }

    private void seen(Page page, String what) {
        new AxeBuilder(page)
                .withTags(TAGS)
                .analyze()
                .getViolations()
                .forEach(found -> violations.put(
                        look + " " + what + " " + found.getId(),
                        found.getNodes().stream()
                                .map(node -> node.getHtml())
                                .toList()
                                .toString()));
        Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(wide)) {
            violations.put(look + " " + what, "wider than the screen");
        }
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "id-" + what + "-" + look + ".png")));
        }
    }

    /** A device with a fingerprint that is always right. */
    private static void authenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static Path executable() {
        return Stream.of(System.getProperty("chromium", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install chromium, or name it by -Dchromium=PATH"));
    }
}
