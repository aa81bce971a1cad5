package org.hamroh.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole platform as the launcher runs it, found by the status file in its data folder. */
final class Platform implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Path data;
    private final @Nullable Process launcher;
    private final Properties status;

    private Platform(Path data, @Nullable Process launcher) throws IOException, InterruptedException {
        this.data = data;
        this.launcher = launcher;
        this.status = awaitReady();
    }

    static Platform running(Path data) throws IOException, InterruptedException {
        return new Platform(data, null);
    }

    /**
     * Starts it on a folder and ports of its own, with demo people, without rate limits, and with the cheapest key
     * derivation, which is measured elsewhere.
     */
    static Platform start(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("hamroh-bench");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx32m",
                        "-jar",
                        root.resolve("infra/launcher/target/launcher.jar").toString(),
                        "--root",
                        root.toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--demo",
                        "--no-training")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.txt").toFile());
        builder.environment().put("HAMROH_LIMITS_ENABLED", "false");
        builder.environment().put("HAMROH_RECEIPT_KDF_MEMORY", "8");
        builder.environment().put("HAMROH_RECEIPT_KDF_ITERATIONS", "1");
        Process launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        return new Platform(data, launcher);
    }

    Path data() {
        return data;
    }

    /** The address of the gateway as browsers see it. */
    String address() {
        return status.getProperty("address");
    }

    boolean has(String name) {
        return status.containsKey(name + ".port");
    }

    int port(String name) {
        String port = status.getProperty(name + ".port");
        if (port == null) {
            throw new IllegalStateException("The platform has no " + name);
        }
        return Integer.parseInt(port);
    }

    /** The numbers of the operating system's processes, by application. */
    Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>();
        for (String key : status.stringPropertyNames()) {
            if (key.endsWith(".pid") && !key.startsWith("launcher.")) {
                processes.put(key.substring(0, key.length() - 4), Long.parseLong(status.getProperty(key)));
            }
        }
        return processes;
    }

    private Properties awaitReady() throws IOException, InterruptedException {
        Path file = data.resolve("status.properties");
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(file)) {
                Properties read = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    read.load(reader);
                }
                if (Boolean.parseBoolean(read.getProperty("ready"))) {
                    return read;
                }
            }
            if (launcher != null && !launcher.isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("The platform is not ready; see " + data.resolve("console.txt"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        launcher.waitFor(30, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
