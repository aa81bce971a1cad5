package org.hamroh.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code ./hamroh bench}: makes the measurements and prints each with its goal. Ends with 1 only if one could not be made. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) {
        int code = 0;
        try {
            Options options = Options.parse(Arrays.asList(arguments));
            System.out.printf(
                    "Each side in turn, %d rounds of %d s, %d callers; medians of the rounds' ratios. Key derivation is set"
                            + " to its least.%n",
                    options.rounds(), options.turn().toSeconds(), options.connections());
            try (Platform platform =
                    options.running() == null ? Platform.start(options.root()) : Platform.running(options.running())) {
                measure(platform, options).forEach(result -> System.out.println(result.line()));
            }
        } catch (Exception failed) {
            System.err.println(failed.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static List<Result> measure(Platform platform, Options options) throws Exception {
        List<Result> results = new ArrayList<>();
        if (options.wants("filing")) {
            System.out.println("Measuring filing …");
            results.addAll(new FilingMeasure(platform, options).run());
        }
        if (options.wants("gateway")) {
            System.out.println("Measuring the gateway …");
            results.addAll(new GatewayMeasure(platform, options).run());
        }
        if (options.wants("visibility")) {
            System.out.println("Measuring visibility …");
            results.addAll(new VisibilityMeasure(platform, options).run());
        }
        return results;
    }
}
