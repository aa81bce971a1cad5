package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Somebody floods the platform from the address that an honest person shares. The shipped limits hold; the flood is short
 * here, and as long as wished with {@code -Dflood.seconds=60}.
 */
class FloodTest {

    private static final int A_SECOND = 2000;
    private static final int PAGES = 14;
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient person =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String turn = "";
    private long giveUp;

    @Test
    void anHonestPersonBehindTheSameAddressStillFilesWithinFifteenSeconds() throws Exception {
        int seconds = Integer.getInteger("flood.seconds", 6);
        LongAdder sent = new LongAdder();
        LongAdder refused = new LongAdder();
        try (Stand stand = new Stand();
                Flood flood = new Flood(stand, sent, refused)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            flood.start();
            org.awaitility.Awaitility.await().until(() -> refused.sum() > A_SECOND);
            int filings = 0;
            Duration slowest = Duration.ZERO;
            do {
                long started = System.nanoTime();
                turn = "";
                giveUp = started + TimeUnit.SECONDS.toNanos(60);
                file(stand);
                filings++;
                Duration took = Duration.ofNanos(System.nanoTime() - started);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            } while (System.nanoTime() < end);
            System.out.printf(
                    "flood: %d requests sent, %d refused, %d filings, the slowest in %d ms%n",
                    sent.sum(), refused.sum(), filings, slowest.toMillis());
            assertThat(slowest).isLessThan(Duration.ofSeconds(15));
            assertThat(refused.sum()).as("most of the flood is refused").isGreaterThan(sent.sum() / 2);
        }
    }

    /** As a browser without scripts does: opens each page, waits where it is told to, and sends what was kept again. */
    private void file(Stand stand) throws Exception {
        for (int page = 0; page < PAGES; page++) {
            String path = "/tg/complaint/step-" + page;
            while (ask(stand.request(path)).statusCode() != 200) {}
            String form = "answer=" + page;
            HttpResponse<String> answer = ask(post(stand, path, form));
            while (answer.statusCode() != 200) {
                Matcher kept = FIELD.matcher(answer.body());
                assertThat(kept.find()).as("the form is kept").isTrue();
                answer = ask(post(stand, path, kept.group(1) + "=" + kept.group(2)));
            }
            assertThat(answer.body()).isEqualTo("portal");
        }
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        request.header("Accept", "text/html");
        if (!turn.isEmpty()) {
            request.header("Cookie", turn);
        }
        HttpResponse<String> answer = person.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(giveUp);
            turn = answer.headers()
                    .firstValue("Set-Cookie")
                    .map(cookie -> cookie.split(";", 2)[0])
                    .orElse(turn);
            var wait = answer.headers().firstValue("Retry-After");
            assertThat(wait)
                    .as("says when to come back: %d %s", answer.statusCode(), answer.body())
                    .isPresent();
            TimeUnit.SECONDS.sleep(Long.parseLong(wait.orElseThrow()));
        }
        return answer;
    }

    private static HttpRequest.Builder post(Stand stand, String path, String form) {
        return stand.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** Bad requests at an even pace, not slowed by slow answers as long as a thousand are not under way. */
    private static final class Flood implements AutoCloseable {

        private final Stand stand;
        private final LongAdder sent;
        private final LongAdder refused;
        private final Semaphore underWay = new Semaphore(1000);
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newFixedThreadPool(2))
                .build();
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean over;

        Flood(Stand stand, LongAdder sent, LongAdder refused) {
            this.stand = stand;
            this.sent = sent;
            this.refused = refused;
        }

        void start() {
            Thread.ofPlatform().daemon().name("flood").start(() -> {
                long began = System.nanoTime();
                while (!over) {
                    long due = (System.nanoTime() - began) * A_SECOND / 1_000_000_000;
                    while (sent.sum() < due && !over && underWay.tryAcquire()) {
                        sendOne();
                    }
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                }
            });
        }

        private void sendOne() {
            sent.increment();
            HttpRequest.Builder request = switch (next.getAndIncrement() % 4) {
                case 0 -> post(stand, "/tg/complaint/check", "bad=1");
                case 1 -> stand.request("/api/ombudsman/complaints").POST(BodyPublishers.ofString("{bad"));
                case 2 -> stand.request("/tg/complaint").header("Accept", "text/html");
                default -> stand.request("/no-such-page-" + sent.sum());
            };
            client.sendAsync(request.build(), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                underWay.release();
                if (answer != null && answer.statusCode() == 429) {
                    refused.increment();
                }
            });
        }

        @Override
        public void close() {
            over = true;
            client.shutdownNow();
        }
    }
}
