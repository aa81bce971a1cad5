package org.hamroh.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser: the Chromium of this machine. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /** Starts it; where there is none, the story is skipped and says so. */
    static Chromium start() {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            String reason = "SKIPPED: no Chromium on the path, so nothing was tried in a browser";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A cheap phone whose owner has switched scripts off, and who reads Tajik. */
    BrowserContext phoneWithoutScripts() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("tg-TJ")
                .setTimezoneId("Asia/Yekaterinburg")
                .setJavaScriptEnabled(false));
    }

    /** The computer of an officer in Dushanbe. */
    BrowserContext desktop() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("tg-TJ")
                .setTimezoneId("Asia/Dushanbe")
                .setAcceptDownloads(true));
    }

    /**
     * A window of this width in which a tool may run scripts of its own: only to examine pages, never to use them.
     *
     * @param width in CSS pixels
     */
    BrowserContext examining(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 740)
                .setLocale("tg-TJ")
                .setBypassCSP(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
