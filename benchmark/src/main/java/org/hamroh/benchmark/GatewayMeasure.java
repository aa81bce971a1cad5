package org.hamroh.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same reads through the gateway and straight from the service: how many a second when pressed, and how long each
 * takes at a rate well below that.
 */
final class GatewayMeasure {

    private static final double PERCENT_OF_PRESSED = 0.3;

    private final Platform platform;
    private final Options options;

    GatewayMeasure(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    List<Result> run() throws IOException {
        try (Line line = new Line(platform.port("gateway"))) {
            Filings.Filed filed = Filings.file(line);
            Line.Answer pass = line.send(
                    "POST", "/api/ombudsman/complaints/mine/pass", new byte[0], "Receipt-Code", filed.receiptCode());
            if (pass.status() != 200) {
                throw new IOException("No pass: " + pass.status() + " " + pass.text());
            }
            String token = JsonMapper.shared().readTree(pass.text()).get("pass").asString();
            List<Result> results = new ArrayList<>();
            results.addAll(compare("Reading one's case", "ombudsman", "/api/ombudsman/complaints/mine", token));
            if (platform.has("portal")) {
                results.addAll(compare("The portal's front page", "portal", "/tg", ""));
            }
            return results;
        }
    }

    private List<Result> compare(String what, String application, String path, String pass) {
        int direct = platform.port(application);
        int gateway = platform.port("gateway");
        for (int port : new int[] {direct, gateway, direct, gateway}) {
            Load.closed(options.connections(), options.turn(), i -> reader(port, path, pass));
        }
        Sides pressed = new Sides();
        for (int round = 0; round < options.rounds(); round++) {
            pressed.add(
                    Load.closed(options.connections(), options.turn(), i -> reader(direct, path, pass)),
                    Load.closed(options.connections(), options.turn(), i -> reader(gateway, path, pass)));
        }
        double rate = pressed.gateway() * PERCENT_OF_PRESSED;
        Sides middle = new Sides();
        Sides slowest = new Sides();
        for (int round = 0; round < options.rounds(); round++) {
            Histogram straight =
                    Load.open(options.connections(), rate, options.turn(), i -> reader(direct, path, pass));
            Histogram through =
                    Load.open(options.connections(), rate, options.turn(), i -> reader(gateway, path, pass));
            middle.add(straight.getValueAtPercentile(50) / 1000.0, through.getValueAtPercentile(50) / 1000.0);
            slowest.add(straight.getValueAtPercentile(99) / 1000.0, through.getValueAtPercentile(99) / 1000.0);
        }
        String at = String.format(Locale.ROOT, " at %.0f a second", rate);
        return List.of(
                new Result(
                        what + ", gateway : direct, throughput",
                        pressed.figures("%.0f of %.0f a second"),
                        pressed.ratio(),
                        "×",
                        0.7,
                        true),
                new Result(what + ", p50" + at, middle.figures("%.2f to %.2f ms"), middle.ratio(), "×", 1.3, false),
                new Result(what + ", p99" + at, slowest.figures("%.2f to %.2f ms"), slowest.ratio(), "×", 1.5, false));
    }

    private static Caller reader(int port, String path, String pass) {
        Line line = new Line(port);
        String[] headers = pass.isEmpty()
                ? new String[] {"Accept", "text/html"}
                : new String[] {"Accept", "application/json", "Case-Pass", pass};
        return new Caller() {
            @Override
            public void call() throws Exception {
                Line.Answer answer = line.get(path, headers);
                if (answer.status() != 200) {
                    throw new IOException(path + " was answered " + answer.status());
                }
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    /** The figures of all rounds, direct and through the gateway. */
    private static final class Sides {
        private final List<Double> direct = new ArrayList<>();
        private final List<Double> gateway = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(double straight, double through) {
            direct.add(straight);
            gateway.add(through);
            ratios.add(through / straight);
        }

        double ratio() {
            return Median.of(ratios);
        }

        double gateway() {
            return Median.of(gateway);
        }

        String figures(String pattern) {
            return String.format(Locale.ROOT, pattern, Median.of(gateway), Median.of(direct));
        }
    }
}
