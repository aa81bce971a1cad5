package org.hamroh.benchmark;

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
                measure(platform, options);
            }
        } catch (Exception failed) {
            System.err.println(failed.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    /** Prints each measurement as soon as it is made, so that a later failure takes none away. */
    private static void measure(Platform platform, Options options) throws Exception {
        if (options.wants("filing")) {
            print(new FilingMeasure(platform, options).run());
        }
        if (options.wants("gateway")) {
            print(new GatewayMeasure(platform, options).run());
        }
        if (options.wants("visibility")) {
            print(new VisibilityMeasure(platform, options).run());
        }
        if (options.wants("audit")) {
            print(new AuditMeasure(platform, options).run());
        }
        // Last, since it leaves very many complaints behind.
        if (options.wants("caseload")) {
            new CaseloadMeasure(platform, options).run(result -> System.out.println(result.line()));
        }
    }

    private static void print(List<Result> results) {
        results.forEach(result -> System.out.println(result.line()));
    }
}
