package org.hamroh.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, started once; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    /** The cheap phone that most complainants hold. */
    static final int PHONE = 360;

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** A visitor with an empty browser. */
    BrowserContext visitor(int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 740)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.of(System.getProperty("chromium", ""))
                                .filter(p -> !p.isEmpty())
                                .map(Path::of),
                        PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install chromium, or name it by -Dchromium=PATH"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
