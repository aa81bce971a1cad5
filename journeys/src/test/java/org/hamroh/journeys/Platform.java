package org.hamroh.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All of Hamroh with its demo people, started by the real launcher as a process of its own, on a data folder of its own. */
final class Platform implements AutoCloseable {

    /** In the order in which {@link NothingIsLostJourney} kills them. */
    static final List<String> PROCESSES =
            List.of("engines", "ombudsman", "coordination", "gateway", "identity", "portal");

    static final String PASSWORD = "safar-bo-hamroh";

    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Map<String, String> environment;
    private @Nullable Process launcher;
    private int port;

    private Platform(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts a new one and waits until it is ready.
     *
     * @param name of its folder below {@code target}; what lay there is deleted
     * @param environment added to that of every application
     */
    static Platform start(String name, Map<String, String> environment) {
        Path folder = Built.target("platforms").resolve(name);
        Folders.delete(folder);
        Folders.create(folder);
        var platform = new Platform(folder, environment);
        platform.launch();
        try {
            platform.awaitReady();
        } catch (AssertionError never) {
            platform.close();
            throw never;
        }
        return platform;
    }

    /** Starts the launcher on the same data folder and the same port as before; returns at once. */
    void launch() {
        var command = new ArrayList<>(Built.java(48));
        command.addAll(List.of(
                "-jar", Built.launcher().toString(), "--root", Built.root().toString()));
        command.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--demo", "--no-training"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            launcher = started;
            // Whoever stops the tests stops the platform: each application ends with its launcher.
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every application says that it is ready. */
    void awaitReady() {
        try {
            Await.until("the platform is ready", START_LIMIT, () -> {
                if (!running().isAlive()) {
                    throw new IllegalStateException("the launcher has ended");
                }
                return "true".equals(status("ready"));
            });
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + "\n" + consoleText(), never);
        }
        port = Integer.parseInt(status("gateway.port"));
    }

    /** What the launcher says about itself: see its status file. Empty when it says nothing. */
    String status(String key) {
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(data().resolve("status.properties"))));
            return values.getProperty(key, "");
        } catch (IOException none) {
            return "";
        }
    }

    /** The names of the processes that the launcher watches. */
    List<String> applications() {
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(data().resolve("status.properties"))));
            return values.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".state"))
                    .map(key -> key.substring(0, key.length() - ".state".length()))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The address that people open, without a slash at its end. */
    String address() {
        return "http://localhost:" + port;
    }

    URI at(String path) {
        return URI.create(address() + path);
    }

    int port(String name) {
        return Integer.parseInt(status(name + ".port"));
    }

    String mongo() {
        return "mongodb://127.0.0.1:" + port("mongo");
    }

    String kafka() {
        return "127.0.0.1:" + port("kafka");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path console() {
        return folder.resolve("console.txt");
    }

    String consoleText() {
        try {
            return Files.readString(console());
        } catch (IOException none) {
            return "";
        }
    }

    /** Ends one process as a power cut would, and waits until it is gone. The launcher starts it again. */
    void kill(String name) {
        kill(List.of(process(name)));
    }

    /** Waits until the application that was killed does its work again, in another process than this one. */
    void awaitAgain(String name, long earlierPid) {
        Await.until(
                name + " is ready again",
                START_LIMIT,
                () -> "ready".equals(status(name + ".state")) && pid(name) != earlierPid);
    }

    long pid(String name) {
        String pid = status(name + ".pid");
        return pid.isEmpty() ? 0 : Long.parseLong(pid);
    }

    /** Ends every process at once as a power cut would, the launcher first so that it restarts nothing. */
    void killEverything() {
        var all = new ArrayList<ProcessHandle>();
        all.add(running().toHandle());
        all.addAll(running().descendants().toList());
        kill(all);
    }

    private ProcessHandle process(String name) {
        long pid = Await.until(name + " has a process", START_LIMIT, () -> pid(name), found -> found != 0);
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    private Process running() {
        if (launcher == null) {
            throw new IllegalStateException("not started");
        }
        return launcher;
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        var children = running().descendants().toList();
        running().destroy();
        try {
            if (!running().waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                running().destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
