package org.hamroh.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the moment a filing is answered 201 to the moment an officer's list shows it, and to the moment coordination has
 * counted it, at twenty filings a second. The count is asked for every few milliseconds; the n-th filing answered is taken
 * to be counted when the count has grown by n.
 */
final class VisibilityMeasure {

    private static final double RATE = 20;
    private static final int CALLERS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Platform platform;
    private final Options options;

    VisibilityMeasure(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    List<Result> run() throws Exception {
        Supplier<String> bearer = new Officer(platform);
        Duration duration = options.turn().multipliedBy(options.rounds());
        Histogram listed = new ConcurrentHistogram(120_000_000L, 3);
        List<Long> answered = Collections.synchronizedList(new ArrayList<>());
        long already = settled(bearer);
        try (ExecutorService watching = Executors.newSingleThreadExecutor()) {
            long expected = Math.round(RATE * duration.toSeconds());
            Future<List<Long>> counted = watching.submit(() -> watch(bearer, already, expected));
            Load.open(CALLERS, RATE, duration, i -> filer(bearer, listed, answered));
            return List.of(
                    row("201 to the officer's list, p50", listed, 50, 150),
                    row("201 to the officer's list, p99", listed, 99, 1000),
                    row("201 to coordination's count, p50", times(answered, counted.get()), 50, 150),
                    row("201 to coordination's count, p99", times(answered, counted.get()), 99, 1000));
        }
    }

    private Caller filer(Supplier<String> bearer, Histogram listed, List<Long> answered) {
        Line line = new Line(platform.port("gateway"));
        return new Caller() {
            @Override
            public void call() throws Exception {
                Filings.Filed filed = Filings.file(line);
                answered.add(filed.answeredNanos());
                long deadline = filed.answeredNanos() + LONGEST_WAIT.toNanos();
                while (!isListed(line, filed.reference(), bearer)) {
                    if (System.nanoTime() > deadline) {
                        throw new IOException("A filing is not in the list after " + LONGEST_WAIT);
                    }
                }
                listed.recordValue((System.nanoTime() - filed.answeredNanos()) / 1000);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    private static boolean isListed(Line line, String reference, Supplier<String> bearer) throws IOException {
        Line.Answer list = line.get("/api/ombudsman/caseload?reference=" + reference, "Authorization", bearer.get());
        if (list.status() != 200) {
            throw new IOException("The list was answered " + list.status() + " " + list.text());
        }
        return !JSON.readTree(list.text()).get("items").isEmpty();
    }

    /** A token lives 45 seconds and a measurement longer: signs in again when the last is half a minute old. */
    private static final class Officer implements Supplier<String> {
        private final Platform platform;
        private String bearer = "";
        private long since;

        Officer(Platform platform) {
            this.platform = platform;
        }

        @Override
        public synchronized String get() {
            if (bearer.isEmpty() || System.nanoTime() - since > 30_000_000_000L) {
                try {
                    bearer = "Bearer " + new SignIn(platform).token("officer@ombudsman.example", "safar-bo-hamroh");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
                since = System.nanoTime();
            }
            return bearer;
        }
    }

    /** The moment at which the count had grown by 1, by 2, … */
    private List<Long> watch(Supplier<String> bearer, long already, long expected)
            throws IOException, InterruptedException {
        List<Long> moments = new ArrayList<>();
        long deadline = System.nanoTime()
                + options.turn().multipliedBy(options.rounds()).toNanos()
                + LONGEST_WAIT.toNanos();
        try (Line line = new Line(platform.port("gateway"))) {
            while (moments.size() < expected && System.nanoTime() < deadline) {
                long counted = count(line, bearer) - already;
                long now = System.nanoTime();
                while (moments.size() < counted) {
                    moments.add(now);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return moments;
    }

    private long settled(Supplier<String> bearer) throws IOException, InterruptedException {
        try (Line line = new Line(platform.port("gateway"))) {
            long before = -1;
            for (long now = count(line, bearer); now != before; now = count(line, bearer)) {
                before = now;
                TimeUnit.SECONDS.sleep(2);
            }
            return before;
        }
    }

    private static long count(Line line, Supplier<String> bearer) throws IOException {
        Line.Answer answer = line.get(
                "/api/coordination/complaint-counts?from=2026-01&until=2027-12", "Authorization", bearer.get());
        if (answer.status() != 200) {
            throw new IOException("The counts were answered " + answer.status() + " " + answer.text());
        }
        long sum = 0;
        for (JsonNode row : JSON.readTree(answer.text()).get("rows")) {
            sum += row.get("filed").asLong();
        }
        return sum;
    }

    private static Histogram times(List<Long> answered, List<Long> counted) throws IOException {
        if (counted.size() < answered.size()) {
            throw new IOException("Only " + counted.size() + " of " + answered.size() + " filings were counted");
        }
        List<Long> inOrder = answered.stream().sorted().toList();
        Histogram times = new Histogram(120_000_000L, 3);
        for (int i = 0; i < inOrder.size(); i++) {
            times.recordValue(Math.max(0, counted.get(i) - inOrder.get(i)) / 1000);
        }
        return times;
    }

    private static Result row(String what, Histogram times, double percentile, double goal) {
        return new Result(
                what,
                String.format(Locale.ROOT, "%d filings, %.0f a second", times.getTotalCount(), RATE),
                times.getValueAtPercentile(percentile) / 1000.0,
                "ms",
                goal,
                false);
    }
}
