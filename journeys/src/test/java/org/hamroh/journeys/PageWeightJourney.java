package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every public page is light, works on a slow line and a small screen, and speaks all five languages. */
@Order(30)
@ExtendWith(SharedPlatform.class)
final class PageWeightJourney {

    private static final List<String> LANGUAGES = List.of("tg", "ru", "en", "uz", "ky");

    private static final long FIRST_BYTES = 30 * 1024;
    private static final int FIRST_REQUESTS = 4;
    private static final long AGAIN_BYTES = 6 * 1024;

    /** 512 kbit/s, each answer 400 ms late. */
    private static final int SLOW_BYTES_PER_SECOND = 512_000 / 8;

    private static final int SLOW_LATENCY_MILLIS = 400;

    private final Platform platform;

    PageWeightJourney(Platform platform) {
        this.platform = platform;
    }

    private record Weight(long bytes, int requests) {}

    @Test
    void everyPublicPageKeepsToTheBudget() {
        var tooHeavy = new ArrayList<String>();
        System.out.printf("%-34s %12s %9s %12s %9s%n", "page", "first bytes", "requests", "again bytes", "requests");
        try (var chromium = Chromium.start()) {
            // Somebody who is in the middle of a complaint has every page of it open to read.
            BrowserContext person = chromium.phoneWithoutScripts();
            Page walking = person.newPage();
            var addresses = new TreeMap<Integer, String>();
            var worker = new Worker(
                    walking, platform.address(), "tg", name -> addresses.put(addresses.size(), walking.url()));
            worker.answer(Complainant.confide("Барои вазни саҳифа: се моҳ маош надоданд."), Photo.ofTimesheet());
            weigh(chromium, person, pages(addresses), tooHeavy);
            addresses.clear();
            var receipt = worker.file();
            Complainant.confide(receipt.code());
            weigh(chromium, person, List.of("/tg/complaint/receipt", "/tg/complaint/receipt/confirm"), tooHeavy);
            worker.confirm(receipt.code());
            worker.follow(receipt.code());
            weigh(chromium, person, List.of("/tg/complaint/done", "/tg/follow-up", "/tg/follow-up/case"), tooHeavy);
        }
        assertThat(tooHeavy).isEmpty();
    }

    private static List<String> pages(Map<Integer, String> walked) {
        var paths =
                new ArrayList<>(List.of("/", "/tg/safety", "/tg/privacy", "/tg/nothing-here", "/id/sign-in?lang=tg"));
        walked.values().stream()
                .map(address -> java.net.URI.create(address).getPath())
                .distinct()
                .forEach(paths::add);
        return paths;
    }

    private void weigh(Chromium chromium, BrowserContext owner, List<String> paths, List<String> tooHeavy) {
        for (String path : paths) {
            try (BrowserContext fresh = chromium.phoneWithoutScripts()) {
                // The language choice is only shown to somebody who has not chosen yet.
                if (!path.equals("/")) {
                    fresh.addCookies(owner.cookies());
                }
                Page page = fresh.newPage();
                Weight first = load(fresh, page, path);
                Weight again = load(fresh, page, path);
                System.out.printf(
                        "%-34s %12d %9d %12d %9d%n", path, first.bytes, first.requests, again.bytes, again.requests);
                if (first.bytes > FIRST_BYTES || first.requests > FIRST_REQUESTS || again.bytes > AGAIN_BYTES) {
                    tooHeavy.add(path + " " + first + " " + again);
                }
            }
        }
    }

    /** What the browser receives, headers included and compressed as sent, until it has nothing more to load. */
    private Weight load(BrowserContext context, Page page, String path) {
        CDPSession wire = context.newCDPSession(page);
        var received = new TreeMap<String, Long>();
        wire.on(
                "Network.loadingFinished",
                event -> received.put(
                        event.get("requestId").getAsString(),
                        event.get("encodedDataLength").getAsLong()));
        wire.send("Network.enable");
        page.navigate(platform.address() + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        wire.detach();
        received.values().removeIf(bytes -> bytes == 0);
        return new Weight(received.values().stream().mapToLong(Long::longValue).sum(), received.size());
    }

    @Test
    void aComplaintIsFiledOnASlowLineWithoutScripts() {
        try (var chromium = Chromium.start()) {
            BrowserContext phone = chromium.phoneWithoutScripts();
            Page page = phone.newPage();
            page.setDefaultTimeout(60_000);
            CDPSession wire = phone.newCDPSession(page);
            var received = new java.util.concurrent.atomic.AtomicLong();
            wire.on(
                    "Network.loadingFinished",
                    event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
            wire.send("Network.enable");
            var slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", SLOW_LATENCY_MILLIS);
            slow.addProperty("downloadThroughput", SLOW_BYTES_PER_SECOND);
            slow.addProperty("uploadThroughput", SLOW_BYTES_PER_SECOND);
            wire.send("Network.emulateNetworkConditions", slow);
            var pages = new ArrayList<String>();
            var worker = new Worker(page, platform.address(), "tg", pages::add);
            long begin = System.nanoTime();
            worker.answer(Complainant.confide("Хати суст: музди се моҳ надоданд."), Photo.ofTimesheet());
            var receipt = worker.file();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            assertThat(receipt.code()).matches("([0-9]{4} ){5}[0-9]{4}");
            System.out.printf(
                    "Slow line (512 kbit/s, 400 ms): filed with a photo over %d pages in %.1f s, %d bytes received%n",
                    pages.size(), millis / 1000.0, received.get());
        }
    }

    @Test
    void everyPublicPageSpeaksFiveLanguagesToEverybody() {
        var problems = new ArrayList<String>();
        int pages = 0;
        try (var chromium = Chromium.start();
                var examiner = new Examiner(chromium)) {
            for (String language : LANGUAGES) {
                Page page = examiner.window().newPage();
                for (String path :
                        List.of("", "/safety", "/privacy", "/nothing-here", "/complaint/receipt", "/follow-up/case")) {
                    page.navigate(platform.address() + "/" + language + path);
                    problems.addAll(examiner.problemsHere(page, language));
                }
                page.navigate(platform.address() + "/id/sign-in?lang=" + language);
                problems.addAll(examiner.problemsHere(page, language));
                var worker = new Worker(
                        page,
                        platform.address(),
                        language,
                        name -> problems.addAll(examiner.problemsHere(page, language)));
                worker.answer(Complainant.confide("Панҷ забон, як шикоят: " + language), Photo.ofTimesheet());
                var receipt = worker.file();
                Complainant.confide(receipt.code());
                worker.confirm(receipt.code());
                worker.follow(receipt.code());
                worker.leave();
                page.close();
            }
            pages = examiner.examined().size();
        }
        assertThat(problems).isEmpty();
        System.out.println(
                "Five languages: lang, no missing text, no sideways scrolling at 320 px, axe 0 on " + pages + " pages");
    }
}
