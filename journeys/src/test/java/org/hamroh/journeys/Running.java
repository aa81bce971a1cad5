package org.hamroh.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One application run by {@code java -jar} and told by its environment alone where everything is, as in production. */
final class Running implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final ProcessBuilder command;
    private Process process;

    private Running(ProcessBuilder command) throws IOException {
        this.command = command;
        this.process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /** Starts the runnable jar of a module; what it prints goes to a file in this folder. */
    static Running start(String module, Path folder, Map<String, String> environment) {
        Path jar = Built.runnable(module);
        var command = new ArrayList<>(Built.java(192));
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.txt").toFile()));
        builder.environment().putAll(environment);
        try {
            return new Running(builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Starts it again with the same settings. */
    void again() {
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitHttp(Api api, String path) {
        Await.until(path + " answers", LIMIT, () -> {
            requireAlive();
            return api.get(path).status() == 200;
        });
    }

    void awaitPort(int port) {
        Await.until("port " + port + " is open", LIMIT, () -> {
            requireAlive();
            new java.net.Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended: " + command.command());
        }
    }

    /** A port that was free a moment ago. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
