package org.hamroh.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A launcher with fake applications, run as a process of its own. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path output;
    private final Process process;

    private Running(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** Starts it in this folder; {@code extra} are options of its JVM when they begin with -D, else its own. */
    static Running start(Path folder, String... extra) throws IOException {
        Path jar = folder.resolve("fake.jar");
        if (!Files.exists(jar)) {
            pack(jar);
        }
        Path output = Files.createTempFile(folder, "console", ".txt");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfake.jar=" + jar));
        Arrays.stream(extra).filter(each -> each.startsWith("-D")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FakeLauncher.class.getName()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--cache", folder.resolve("cache").toString(), "--port", "0"));
        Arrays.stream(extra).filter(each -> !each.startsWith("-D")).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Running(folder.resolve("data"), output, process);
    }

    private static void pack(Path jar) throws IOException {
        String name = FakeApplication.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var in = FakeApplication.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
        }
    }

    Running awaitReady() {
        await("everything is ready", () -> "true".equals(status("ready")));
        return this;
    }

    /** What the status file says, or an empty text. */
    String status(String key) {
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(data.resolve("status.properties"))));
            return values.getProperty(key, "");
        } catch (IOException none) {
            return "";
        }
    }

    Optional<ProcessHandle> child(String name) {
        return ProcessHandle.of(Long.parseLong(status(name + ".pid"))).filter(ProcessHandle::isAlive);
    }

    /** What the application answers, or an empty text when it does not. */
    String ask(String name, String path) {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + status(name + ".port") + path);
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | IllegalArgumentException silent) {
            return "";
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    String console() {
        try {
            return Files.readString(output);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Path data() {
        return data;
    }

    Process process() {
        return process;
    }

    /** Waits for a condition, and fails with the console's text when it does not come. */
    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + what + "\n" + console());
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
