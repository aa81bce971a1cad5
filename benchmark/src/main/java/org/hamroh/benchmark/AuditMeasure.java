package org.hamroh.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long it takes to verify an audit of 100,000 entries, and whether each of the five kinds of tampering is found where it
 * was done: the rehearsal that {@code ./hamroh audit rehearse} plays, over the platform's own database engine.
 */
final class AuditMeasure {

    private static final int ENTRIES = 100_000;
    private static final int KINDS = 5;
    private static final Pattern UNTOUCHED = Pattern.compile("(?m)^untouched: no fault,.* ([0-9.]+) s$");
    private static final Pattern FOUND = Pattern.compile("(?m)^(?!untouched).*, as it should be,");

    private final Platform platform;
    private final Options options;

    AuditMeasure(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    List<Result> run() throws IOException, InterruptedException {
        String said = rehearse();
        double seconds = UNTOUCHED
                .matcher(said)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
        long found = FOUND.matcher(said).results().count();
        return List.of(
                new Result("audit of 100,000 entries verified", "", seconds, "s", 10, false),
                new Result("kinds of tampering found where they were done", "", found, "", KINDS, true));
    }

    private String rehearse() throws IOException, InterruptedException {
        Process rehearsal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dstdout.encoding=UTF-8",
                        "-Dloader.main=org.hamroh.kernel.audit.Rehearsal",
                        "-cp",
                        options.root()
                                .resolve("services/ombudsman/target/ombudsman-exec.jar")
                                .toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        "mongodb://127.0.0.1:" + platform.port("mongo"),
                        Integer.toString(ENTRIES))
                .redirectErrorStream(true)
                .start();
        String said = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        rehearsal.waitFor();
        return said;
    }
}
