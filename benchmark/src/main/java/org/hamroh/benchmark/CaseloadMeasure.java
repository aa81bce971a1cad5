package org.hamroh.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.bson.RawBsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long an officer waits for the list, through the gateway, with few complaints and with very many. */
final class CaseloadMeasure {

    private static final int WARM_UP = 60;
    private static final int CALLS = 250;
    private static final double GOAL = 150;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Platform platform;
    private final Options options;

    CaseloadMeasure(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    /** @param each told every result as soon as it is there */
    void run(Consumer<Result> each) throws Exception {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + platform.port("mongo"));
                Line line = new Line(platform.port("gateway"))) {
            MongoCollection<RawBsonDocument> complaints =
                    mongo.getDatabase("ombudsman").getCollection("complaints", RawBsonDocument.class);
            CaseloadSeeds seeds = new CaseloadSeeds(complaints, line, token());
            for (int size : options.complaints()) {
                String known = seeds.growTo(size);
                String bearer = token();
                for (Map.Entry<String, String> list :
                        lists(line, bearer, size, known).entrySet()) {
                    each.accept(measure(line, bearer, size, list.getKey(), list.getValue()));
                }
            }
        }
    }

    /** A new one for each size, since one is good for ten minutes only. */
    private String token() throws Exception {
        return "Bearer " + new SignIn(platform).token("officer@ombudsman.example", "safar-bo-hamroh");
    }

    private static Map<String, String> lists(Line line, String bearer, int size, String reference) throws IOException {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("newest", "?size=25");
        lists.put("one right", "?category=unpaid_wages");
        lists.put("one stage and right", "?stage=under_review&category=unpaid_wages");
        lists.put("one region", "?region=RU-SVE");
        lists.put("one reference", "?reference=" + reference);
        lists.put("middle page", "?after=" + middle(line, bearer, size));
        return lists;
    }

    /** Leafs through half of the list, as nobody will. */
    private static String middle(Line line, String bearer, int size) throws IOException {
        String after = "";
        for (int seen = 0; seen < size / 2; seen += 100) {
            JsonNode next = page(line, bearer, "?size=100&after=" + after).get("next");
            if (next.isNull()) {
                return after;
            }
            after = next.asString();
        }
        return after;
    }

    private static Result measure(Line line, String bearer, int size, String name, String list) throws IOException {
        Histogram times = new Histogram(60_000_000L, 3);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            long begin = System.nanoTime();
            JsonNode page = page(line, bearer, list);
            if (i >= WARM_UP) {
                times.recordValue((System.nanoTime() - begin) / 1000);
            } else {
                rows.add(page.get("items").size());
            }
        }
        return new Result(
                String.format(Locale.ROOT, "List of %,d complaints, %s, p99", size, name),
                String.format(
                        Locale.ROOT, "p50 %.1f ms, %d rows", times.getValueAtPercentile(50) / 1000.0, rows.getLast()),
                times.getValueAtPercentile(99) / 1000.0,
                "ms",
                GOAL,
                false);
    }

    private static JsonNode page(Line line, String bearer, String list) throws IOException {
        Line.Answer answer = line.get("/api/ombudsman/caseload" + list, "Authorization", bearer);
        if (answer.status() != 200) {
            throw new IOException("The list " + list + " was answered " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.text());
    }
}
