package org.hamroh.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the processes of the platform have computed. On a busy machine this tells more than the time that passed, which
 * depends on what else runs.
 */
final class Cpu {

    private final Platform platform;
    private final Map<String, Duration> used = new LinkedHashMap<>();
    private Map<String, Duration> before = Map.of();

    Cpu(Platform platform) {
        this.platform = platform;
    }

    void start() {
        before = now();
    }

    void stop() {
        now().forEach((name, until) -> used.merge(name, until.minus(before.getOrDefault(name, until)), Duration::plus));
    }

    /** Milliseconds of each process for one of so many things done between all starts and stops. */
    String each(long things) {
        List<String> parts = new ArrayList<>();
        used.forEach((name, time) ->
                parts.add(String.format(Locale.ROOT, "%s %.2f", name, time.toNanos() / 1e6 / Math.max(1, things))));
        return String.join(", ", parts);
    }

    /** Milliseconds of all processes together. */
    double sum(long things) {
        return used.values().stream().mapToLong(Duration::toNanos).sum() / 1e6 / Math.max(1, things);
    }

    private Map<String, Duration> now() {
        Map<String, Duration> now = new LinkedHashMap<>();
        platform.processes()
                .forEach((name, pid) -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(time -> now.put(name, time)));
        return now;
    }
}
