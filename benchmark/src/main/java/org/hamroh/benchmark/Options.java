package org.hamroh.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and how long.
 *
 * @param root the source tree with the built jars
 * @param running the data folder of a platform that already runs; null: one is started for the measurement
 * @param rounds how often each side has its turn
 * @param turn how long a turn lasts
 * @param connections how many callers at once where throughput is measured
 * @param complaints how many complaints the lists are measured with, ascending
 * @param only the names of the measurements to make; empty: all
 */
record Options(
        Path root,
        @Nullable Path running,
        int rounds,
        Duration turn,
        int connections,
        List<Integer> complaints,
        Set<String> only) {

    static final String HELP = """
            ./hamroh bench [options]
                --running DIR      measure the platform that runs on this data folder (else one is started for it);
                                   it must have been started with --demo and HAMROH_LIMITS_ENABLED=false
                --rounds N         turns of each side (5)
                --seconds N        length of a turn (4)
                --connections N    callers at once where throughput is measured (16)
                --complaints N,M   how many complaints there are when lists are measured (1000,10000,100000)
                --only A,B         of filing, gateway, visibility, audit, caseload
            """;

    static Options parse(List<String> arguments) {
        Path root = Path.of(System.getProperty("hamroh.root", ""));
        Path running = null;
        int rounds = 5;
        int seconds = 4;
        int connections = 16;
        List<Integer> complaints = List.of(1_000, 10_000, 100_000);
        Set<String> only = Set.of();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(HELP);
            }
            String value = rest.next();
            switch (option) {
                case "--running" -> running = Path.of(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--connections" -> connections = Integer.parseInt(value);
                case "--complaints" ->
                    complaints = Arrays.stream(value.split(","))
                            .map(Integer::valueOf)
                            .sorted()
                            .toList();
                case "--only" -> only = Set.copyOf(Arrays.asList(value.split(",")));
                default -> throw new IllegalArgumentException(HELP);
            }
        }
        return new Options(
                root.toAbsolutePath().normalize(),
                running,
                rounds,
                Duration.ofSeconds(seconds),
                connections,
                complaints,
                only);
    }

    boolean wants(String measurement) {
        return only.isEmpty() || only.contains(measurement);
    }
}
